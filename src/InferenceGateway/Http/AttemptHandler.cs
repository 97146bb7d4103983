using InferenceGateway.Api;

namespace InferenceGateway.Http;

/// <summary>Makes one attempt: a fresh message with its own time limit.</summary>
internal sealed class AttemptHandler(TimeSpan responseTimeout, BodyLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.BeginCall();
        var limit = call.Options?.ResponseTimeout ?? responseTimeout;
        using var lease = DeadlinePool.Rent(limits.Clock, limit, cancellationToken);
        var deadline = lease.Deadline;
        deadline.Start();
        call.Attempts++;
        var copy = RequestCopy.Of(request);
        try
        {
            var response = await base.SendAsync(copy, deadline.Token).ConfigureAwait(false);
            if (response.RequestMessage?.Call() is null)
            {
                // Handlers that send a message of their own know nothing of operation and attempts.
                response.RequestMessage = copy;
            }

            if (call.Answer != AnswerBody.Raw && response.IsSuccessStatusCode)
            {
                ApiResponseContent.Wrap(request, response, limits.For(call.Options));
            }

            return response;
        }
        catch (Exception exception) when (deadline.Expired && exception is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new GatewayTimeoutException(
                request.Operation(),
                nameof(InferenceGatewayClientOptions.ResponseTimeout),
                limit,
                "the headers of the answer did not come in time; a slow model needs a longer limit, or a stream",
                exception,
                request.Attempts());
        }
        catch (HttpRequestException exception) when (KeyRedaction.Shows(exception, copy.Headers))
        {
            throw KeyRedaction.Without(exception, copy.Headers);
        }
    }
}
