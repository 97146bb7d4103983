namespace InferenceGateway;

/// <summary>A stream ended before its answer was complete. What was handed out is right, and only a part.</summary>
/// <remarks>
/// The gateway ends a stream like any other when the provider breaks off, so that only the missing end tells.
/// <see cref="InferenceGatewayException.Progress"/> says how far the stream had come; where the connection broke, the inner exception says how.
/// </remarks>
public sealed class StreamIncompleteException : InferenceGatewayException
{
    internal StreamIncompleteException(string? operation, string message, Exception? innerException = null)
        : base($"{operation ?? "The stream"} was cut off: {message}", innerException) => Operation = operation;
}
