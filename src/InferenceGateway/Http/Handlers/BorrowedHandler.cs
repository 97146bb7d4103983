namespace InferenceGateway.Http.Handlers;

/// <summary>Wraps a handler that belongs to the caller, so that disposing the chain does not dispose it.</summary>
internal sealed class BorrowedHandler(HttpMessageHandler handler) : DelegatingHandler(handler)
{
    /// <summary>Does not dispose the inner handler: the base class would dispose it if <paramref name="disposing"/> were true.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
