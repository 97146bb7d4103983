using System.Net.Sockets;
using InferenceGateway.Errors;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>
/// Makes one attempt: sends a new request message within the time limit, and reads the body of a JSON response. Every failure of an
/// attempt is thrown as an exception of the SDK; a response that is returned is a success.
/// </summary>
/// <remarks>It is one asynchronous method, because each further one would have to be compiled before the first response of a process.</remarks>
internal sealed class AttemptHandler(AttemptFailures failures, TimeSpan responseTimeout, BodyLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.BeginCall();
        call.Attempts++;
        var attempt = RequestCopy.Of(request);
        var lease = DeadlinePool.Rent(limits.Clock, call.Options?.ResponseTimeout ?? responseTimeout, cancellationToken);
        var began = limits.Clock.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            lease.Deadline.Start();
            response = await base.SendAsync(attempt, lease.Deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException or SocketException || ConnectionFailure.IsUnresolved(exception, attempt))
        {
            throw failures.OfSending(attempt, exception, lease.Deadline, limits.Clock.GetElapsedTime(began), cancellationToken);
        }
        finally
        {
            lease.Dispose();
        }

        if (response.RequestMessage?.Call() is null)
        {
            // A handler that sends its own message does not copy the context of the call.
            response.RequestMessage = attempt;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw await failures.OfStatusAsync(attempt, response, cancellationToken).ConfigureAwait(false);
        }

        if (call.Answer == AnswerBody.Raw)
        {
            return response;
        }

        try
        {
            var body = call.Answer == AnswerBody.None
                ? null
                : await BodyReader.ReadAsync(attempt, response, limits.For(call.Options), cancellationToken).ConfigureAwait(false);
            PooledResponseContent.Attach(response, body, limits.MaxErrorBodyBytes);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
