using InferenceGateway.Errors;

namespace InferenceGateway.Http.Body;

/// <summary>Says in the SDK's own types why a body could not be read to its end.</summary>
internal static class BodyFailure
{
    /// <summary>Gives the exception to throw in place of the one that a read threw; the same one where it needs no translation.</summary>
    /// <param name="request">The request that the body answers.</param>
    /// <param name="exception">What the read threw.</param>
    /// <param name="idle">The limit on pauses that the read had.</param>
    /// <param name="length">The number of bytes that had arrived.</param>
    /// <param name="closing">Cancelled when the client is disposed.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Exception Translate(HttpRequestMessage request, Exception exception, Deadline idle, long length, CancellationToken closing, CancellationToken cancellationToken)
    {
        if (idle.Expired)
        {
            return new GatewayTimeoutException(
                request.Operation(), nameof(InferenceGatewayClientOptions.IdleTimeout), idle.Limit, $"nothing more came after {length} bytes of the answer", exception, request.Attempts());
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (ClientDisposal.IsCause(exception, closing, cancellationToken))
        {
            return ClientDisposal.Of(request.Operation());
        }

        return exception switch
        {
            IOException or HttpRequestException =>
                new GatewayConnectionException(request.Operation(), $"the connection broke after {length} bytes of the answer.", exception, request.Attempts()),
            InvalidDataException => Damaged(exception, $"after {length} bytes").During(request),
            _ => exception,
        };
    }

    /// <summary>The error of compressed data that a handler of the caller's cannot decompress.</summary>
    public static GatewayProtocolException Damaged(Exception exception, string received) =>
        new($"the compressed data of the answer is damaged {received}: {ApiFailureText.OneLine(exception.Message, 300)}", innerException: exception);
}
