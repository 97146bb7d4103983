namespace InferenceGateway;

/// <summary>The exception that is thrown when the gateway cannot be reached, or when the connection breaks before the whole response has arrived.</summary>
/// <remarks>The inner exception is the one that the transport reported.</remarks>
public sealed class GatewayConnectionException : InferenceGatewayException
{
    internal GatewayConnectionException(string? operation, string message, Exception innerException, int attempts)
        : base($"{operation ?? "The call"} failed{AfterAttempts(attempts)}: {message}", innerException)
    {
        Operation = operation;
        Attempts = attempts;
    }

    /// <summary>Gets a value indicating whether the request may have reached the gateway, so that it may be executed twice if it is sent again.</summary>
    internal bool WasSent { get; init; } = true;
}
