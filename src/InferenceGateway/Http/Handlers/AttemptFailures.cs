using InferenceGateway.Errors;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Says in the SDK's own types how an attempt failed.</summary>
/// <param name="reader">Reads answers with an error status.</param>
/// <param name="connectTimeout">The limit of the client's own connections; null where the connections are the caller's.</param>
internal sealed class AttemptFailures(ApiFailureReader reader, TimeSpan? connectTimeout)
{
    /// <summary>The error of an attempt that got no answer.</summary>
    public Exception OfSending(HttpRequestMessage attempt, Exception exception, Deadline deadline, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        if (deadline.Expired)
        {
            return new GatewayTimeoutException(
                attempt.Operation(),
                nameof(InferenceGatewayClientOptions.ResponseTimeout),
                deadline.Limit,
                "the headers of the answer did not come in time; a slow model needs a longer limit, or a stream",
                exception,
                attempt.Attempts());
        }

        if (cancellationToken.IsCancellationRequested)
        {
            // A handler may answer cancellation in words of its own.
            return exception as OperationCanceledException ?? new OperationCanceledException(null, exception, cancellationToken);
        }

        if (exception is OperationCanceledException cancelled)
        {
            return connectTimeout is { } limit && cancelled.InnerException is TimeoutException ? NotConnected(attempt, limit, cancelled) : GivenUp(attempt, cancelled);
        }

        return Broken(attempt, exception is HttpRequestException shown && KeyRedaction.Shows(shown, SentRequest.Of(attempt)) ? KeyRedaction.Without(shown, SentRequest.Of(attempt)) : exception, elapsed);
    }

    /// <summary>The error of an answer with an error status, which is disposed.</summary>
    public async ValueTask<Exception> OfStatusAsync(HttpRequestMessage attempt, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            var failure = await reader.ReadAsync(attempt, response, cancellationToken).ConfigureAwait(false);

            // Parsing and redacting a large body takes a while, in which the caller may have given up.
            cancellationToken.ThrowIfCancellationRequested();
            return failure.ToException();
        }
    }

    /// <summary>The error of a connection that could not be made, or broke before the headers of an answer came.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="exception">What the transport reported.</param>
    /// <param name="elapsed">How long the attempt had taken; null where that is not known.</param>
    public static GatewayConnectionException Broken(HttpRequestMessage request, Exception exception, TimeSpan? elapsed = null) =>
        new(request.Operation(), ConnectionFailure.Describe(exception, request, elapsed), exception, request.Attempts())
        {
            WasSent = !ConnectionFailure.IsBeforeSending(exception),
        };

    /// <summary>The error where nobody cancelled: a handler of the caller's had a reason of its own.</summary>
    public static GatewayConnectionException GivenUp(HttpRequestMessage request, OperationCanceledException exception) =>
        new(
            request.Operation(),
            $"the handler that sends to {ConnectionFailure.Address(request.RequestUri)} gave up by itself: {(exception.InnerException ?? exception).Message}",
            exception,
            request.Attempts());

    private static GatewayTimeoutException NotConnected(HttpRequestMessage request, TimeSpan limit, OperationCanceledException exception) =>
        new(
            request.Operation(),
            nameof(InferenceGatewayClientOptions.ConnectTimeout),
            limit,
            $"no connection to {ConnectionFailure.Address(request.RequestUri)} in time",
            exception,
            request.Attempts());
}
