namespace InferenceGateway;

/// <summary>The exception that is thrown when <see cref="InferenceGatewayClientOptions.ApiKeyProvider"/> fails or returns a token that cannot be sent in a header. The request is not sent.</summary>
/// <remarks>If the function threw an exception, it is the inner exception. The client does not retry the call, because only the function knows when that would help.</remarks>
public sealed class GatewayCredentialException : InferenceGatewayException
{
    internal GatewayCredentialException(string? operation, string message, Exception? innerException, int attempts)
        : base($"{operation ?? "The call"} failed{AfterAttempts(attempts)}: {message}", innerException)
    {
        Operation = operation;
        Attempts = attempts;
    }
}
