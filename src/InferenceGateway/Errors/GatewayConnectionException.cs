namespace InferenceGateway;

/// <summary>No answer came: the gateway could not be reached, or the connection broke before the whole answer was there.</summary>
/// <remarks>The inner exception is what the transport reported.</remarks>
public sealed class GatewayConnectionException : InferenceGatewayException
{
    internal GatewayConnectionException(string? operation, string message, Exception innerException, int attempts)
        : base($"{operation ?? "The call"} failed{AfterAttempts(attempts)}: {message}", innerException)
    {
        Operation = operation;
        Attempts = attempts;
    }

    /// <summary>Whether the request may have reached the gateway, so that sending it again may do it twice.</summary>
    internal bool WasSent { get; init; } = true;
}
