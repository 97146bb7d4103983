namespace InferenceGateway;

/// <summary>The exception that is thrown when a stream ends before the response is complete. The items that were returned before are valid.</summary>
/// <remarks>
/// If a provider fails, the gateway ends the stream normally, so that the missing final event is the only sign of the failure.
/// <see cref="InferenceGatewayException.Progress"/> contains the progress of the stream. If the connection broke, the inner exception describes how.
/// </remarks>
public sealed class StreamIncompleteException : InferenceGatewayException
{
    internal StreamIncompleteException(string? operation, string message, Exception? innerException = null)
        : base($"{operation ?? "The stream"} was cut off: {message}", innerException) => Operation = operation;
}
