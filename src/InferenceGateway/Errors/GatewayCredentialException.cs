namespace InferenceGateway;

/// <summary>There is no key to send: <see cref="InferenceGatewayClientOptions.ApiKeyProvider"/> failed, or gave one that cannot be sent. The request did not go out.</summary>
/// <remarks>The inner exception is the provider's own, where it threw one. The call is not tried again: whoever gives the key knows when that helps.</remarks>
public sealed class GatewayCredentialException : InferenceGatewayException
{
    internal GatewayCredentialException(string? operation, string message, Exception? innerException, int attempts)
        : base($"{operation ?? "The call"} failed{AfterAttempts(attempts)}: {message}", innerException)
    {
        Operation = operation;
        Attempts = attempts;
    }
}
