namespace InferenceGateway.Load;

/// <summary>How much a run does.</summary>
internal sealed record LoadOptions
{
    private const long TlsBuffer = 32 * 1024;

    public LoadProtocol Protocol { get; init; }

    public int Streams { get; init; } = 1_000;

    public int Chunks { get; init; } = 200;

    public int Calls { get; init; } = 10_000;

    public int CallsAtOnce { get; init; } = 100;

    /// <summary>The first warms up: it fills the pools, and the memory of the others is compared with what it leaves.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How long to run, instead of a number of rounds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether some streams are left early, cancelled or cut, where leaks hide.</summary>
    public bool HasFaults { get; init; }

    /// <summary>Whether one stream is opened and never disposed, to show that a run with a leak fails.</summary>
    public bool HasLeak { get; init; }

    /// <summary>How long connections and requests that have ended may take to close.</summary>
    public TimeSpan ClosingLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By how much the heap after the last round may be larger than after the first, without what .NET pools for TLS.</summary>
    public long MaxGrowth { get; init; } = 8 * 1024 * 1024;

    /// <summary><see cref="MaxGrowth"/>, and with one TLS connection for each stream a buffer for each, which .NET's pool keeps or gives back as it likes.</summary>
    public long AllowedGrowth => MaxGrowth + (Protocol == LoadProtocol.Http1Tls ? Streams * TlsBuffer : 0);

    public static LoadOptions Soak(TimeSpan duration) => new()
    {
        Streams = 100,
        Chunks = 50,
        Calls = 1_000,
        HasFaults = true,
        Duration = duration,
    };
}
