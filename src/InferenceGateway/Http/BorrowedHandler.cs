namespace InferenceGateway.Http;

/// <summary>A handler that belongs to the caller: disposing the chain ends here.</summary>
internal sealed class BorrowedHandler(HttpMessageHandler handler) : DelegatingHandler(handler)
{
    protected override void Dispose(bool disposing)
    {
    }
}
