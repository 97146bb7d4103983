using InferenceGateway.Errors;

namespace InferenceGateway.Http.Body;

/// <summary>Says in the SDK's own terms how the reading of a body failed.</summary>
internal static class BodyFailure
{
    /// <summary>The exception to throw instead; null where the caller cancelled, or where it is none of the network's.</summary>
    /// <param name="request">What the body answers.</param>
    /// <param name="exception">What the read threw.</param>
    /// <param name="timeout">The limit that ran out; null where none did.</param>
    /// <param name="length">How many bytes had come.</param>
    public static InferenceGatewayException? Of(HttpRequestMessage request, Exception exception, TimeSpan? timeout, long length)
    {
        if (timeout is { } limit)
        {
            return new GatewayTimeoutException(
                request.Operation(), nameof(InferenceGatewayClientOptions.IdleTimeout), limit, $"nothing more came after {length} bytes of the answer", exception, request.Attempts());
        }

        return exception switch
        {
            IOException or HttpRequestException =>
                new GatewayConnectionException(request.Operation(), $"the connection broke after {length} bytes of the answer.", exception, request.Attempts()),
            InvalidDataException => Damaged(exception, $"after {length} bytes").During(request),
            _ => null,
        };
    }

    /// <summary>A handler of the caller's decompresses, and cannot.</summary>
    public static GatewayProtocolException Damaged(Exception exception, string received) =>
        new($"the compressed data of the answer is damaged {received}: {ApiFailureText.OneLine(exception.Message, 300)}", innerException: exception);
}
