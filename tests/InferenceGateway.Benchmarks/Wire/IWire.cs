namespace InferenceGateway.Benchmarks.Wire;

/// <summary>A way to the answer.</summary>
internal interface IWire : IDisposable
{
    bool IsMemory { get; }

    /// <summary>A new client's way; <paramref name="dialect"/> is the protocol it speaks.</summary>
    (HttpMessageHandler Handler, Uri Root) Open(Dialect dialect);
}

internal enum Dialect
{
    OpenAi,
    Anthropic,
}
