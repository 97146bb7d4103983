namespace InferenceGateway.Fuzz;

/// <summary>What is run. The same seed gives the same inputs, each of which can be made without those before it.</summary>
internal sealed record FuzzOptions
{
    public int Seed { get; init; } = 20240607;

    public int From { get; init; }

    public int Count { get; init; } = 1_000_000;

    /// <summary>How long a single input may take: thousands of times what one needs.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After so many findings the run ends.</summary>
    public int MaxFindings { get; init; } = 20;

    /// <summary>What may live on the heap more at the end than after a tenth of the inputs: the JIT and the pools still settle.</summary>
    public long MaxGrowth { get; init; } = 16 * 1024 * 1024;

    /// <summary>Measures what lives on the heap, in bytes: by default that of the whole process, which a test that runs among others cannot tell from its own.</summary>
    public Func<long> MeasureHeap { get; init; } = static () => GC.GetTotalMemory(forceFullCollection: true);

    public bool IsVerbose { get; init; }
}
