namespace InferenceGateway.Http;

/// <summary>A client that is disposed ends the calls that are under way, and takes no more.</summary>
internal static class ClientDisposal
{
    /// <summary>Whether it was this that ended a call; a caller who cancelled as well is told of that.</summary>
    public static bool IsCause(Exception exception, CancellationToken closing, CancellationToken cancellationToken) =>
        closing.IsCancellationRequested
        && !cancellationToken.IsCancellationRequested
        && exception is OperationCanceledException or ObjectDisposedException or GatewayConnectionException or IOException or HttpRequestException;

    public static ObjectDisposedException Of(string? operation) =>
        new(nameof(InferenceGatewayClient), $"{operation ?? "The call"} was ended: the client is disposed.");
}
