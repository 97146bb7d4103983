namespace InferenceGateway;

/// <summary>No answer came: the gateway could not be reached, or the connection broke before the whole answer was there.</summary>
/// <remarks>The inner exception is what the transport reported.</remarks>
public sealed class GatewayConnectionException : InferenceGatewayException
{
    internal GatewayConnectionException(string? operation, string message, Exception innerException)
        : base($"{operation ?? "The call"} failed: {message}", innerException) => Operation = operation;
}
