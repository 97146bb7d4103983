using InferenceGateway.Errors;

namespace InferenceGateway.Http.Body;

/// <summary>Creates the SDK's exceptions for bodies that could not be read to their end.</summary>
internal static class BodyFailure
{
    /// <summary>Creates the exception that replaces one that a read threw. Exceptions that need no translation are returned unchanged.</summary>
    /// <param name="request">The request of the response.</param>
    /// <param name="exception">The exception that the read threw.</param>
    /// <param name="idle">The time limit of the read.</param>
    /// <param name="length">The number of bytes that had arrived.</param>
    /// <param name="closing">The token that is cancelled when the client is disposed.</param>
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

    /// <summary>Creates the exception for compressed data that a handler of the caller cannot decompress.</summary>
    public static GatewayProtocolException Damaged(Exception exception, string received) =>
        new($"the compressed data of the answer is damaged {received}: {ApiFailureText.OneLine(exception.Message, 300)}", innerException: exception);
}
