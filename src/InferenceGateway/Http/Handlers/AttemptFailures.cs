using InferenceGateway.Errors;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Creates the SDK's exceptions for attempts that failed.</summary>
/// <param name="reader">Reads responses with an error status.</param>
/// <param name="connectTimeout">The connect timeout of the client's own connections; null if the connections belong to the caller.</param>
internal sealed class AttemptFailures(ApiFailureReader reader, TimeSpan? connectTimeout)
{
    /// <summary>Creates the exception for an attempt that received no response.</summary>
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
            // A handler may respond to cancellation with an exception of another type.
            return exception as OperationCanceledException ?? new OperationCanceledException(null, exception, cancellationToken);
        }

        if (exception is OperationCanceledException cancelled)
        {
            return connectTimeout is { } limit && cancelled.InnerException is TimeoutException ? NotConnected(attempt, limit, cancelled) : GivenUp(attempt, cancelled);
        }

        return Broken(attempt, exception is HttpRequestException shown && KeyRedaction.Shows(shown, SentRequest.Of(attempt)) ? KeyRedaction.Without(shown, SentRequest.Of(attempt)) : exception, elapsed);
    }

    /// <summary>Creates the exception for a response with an error status, and disposes the response.</summary>
    public async ValueTask<Exception> OfStatusAsync(HttpRequestMessage attempt, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            var failure = await reader.ReadAsync(attempt, response, cancellationToken).ConfigureAwait(false);

            // Parsing and redacting a large body takes time, and the caller may have cancelled meanwhile.
            cancellationToken.ThrowIfCancellationRequested();
            return failure.ToException();
        }
    }

    /// <summary>Creates the exception for a connection that could not be made, or that broke before the headers of the response arrived.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">The exception of the transport.</param>
    /// <param name="elapsed">The duration of the attempt; null if it is not known.</param>
    public static GatewayConnectionException Broken(HttpRequestMessage request, Exception exception, TimeSpan? elapsed = null) =>
        new(request.Operation(), ConnectionFailure.Describe(exception, request, elapsed), exception, request.Attempts())
        {
            WasSent = !ConnectionFailure.IsBeforeSending(exception),
        };

    /// <summary>Creates the exception for a cancellation that neither the caller nor the client requested, but a handler of the caller.</summary>
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
