namespace InferenceGateway.Http;

/// <summary>Creates the exception of calls that end because the client is disposed.</summary>
internal static class ClientDisposal
{
    /// <summary>Determines whether a call ended because the client was disposed. If the caller cancelled as well, cancellation takes precedence.</summary>
    public static bool IsCause(Exception exception, CancellationToken closing, CancellationToken cancellationToken) =>
        closing.IsCancellationRequested
        && !cancellationToken.IsCancellationRequested
        && exception is OperationCanceledException or ObjectDisposedException or GatewayConnectionException or IOException or HttpRequestException;

    public static ObjectDisposedException Of(string? operation) =>
        new(nameof(InferenceGatewayClient), $"{operation ?? "The call"} was ended: the client is disposed.");
}
