namespace InferenceGateway.Http.Handlers;

/// <summary>A handler that belongs to the caller: disposing the chain ends here.</summary>
internal sealed class BorrowedHandler(HttpMessageHandler handler) : DelegatingHandler(handler)
{
    /// <summary>The base class is never told that it is being disposed: it would dispose the caller's handler.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
