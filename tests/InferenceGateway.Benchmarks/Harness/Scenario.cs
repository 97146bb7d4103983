using InferenceGateway.Benchmarks.Clients;

namespace InferenceGateway.Benchmarks.Harness;

/// <summary>The same work for each client.</summary>
/// <param name="Id">A short name, for the filter of the command line.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">What the figures are per.</param>
/// <param name="Units">How many units one run has.</param>
/// <param name="Runs">How many runs make one repetition: enough for some ten milliseconds.</param>
/// <param name="Run">One run of one client.</param>
/// <param name="Connect">Gives the clients their way to the answer: memory or loopback.</param>
internal sealed record Scenario(
    string Id,
    string Title,
    string Unit,
    int Units,
    int Runs,
    Func<BenchmarkClient, Tally, Task> Run,
    Func<IWire> Connect)
{
    /// <summary>Whether the client's answer is to be equal to the others' (some have no text to compare).</summary>
    public Func<BenchmarkClient, bool> IsCompared { get; init; } = static client => client.Parses;

    /// <summary>Whether the client takes part.</summary>
    public Func<BenchmarkClient, bool> Takes { get; init; } = static _ => true;

    /// <summary>Whether the time to the first item is what counts, not the time to the last.</summary>
    public bool ToFirst { get; init; }
}

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
