namespace InferenceGateway.Load;

/// <summary>The results of a run.</summary>
internal sealed record LoadReport
{
    public int Rounds { get; set; }

    public long Chunks { get; set; }

    public long Calls { get; set; }

    public long Faults { get; set; }

    /// <summary>The most connections at once, at the client and at the server.</summary>
    public (long Client, long Server) Connections { get; set; }

    /// <summary>The most requests at once at the server.</summary>
    public int Requests { get; set; }

    /// <summary>The heap after the first round.</summary>
    public long FirstHeap { get; set; }

    /// <summary>The heap after the last round.</summary>
    public long LastHeap { get; set; }

    public TimeSpan Time { get; set; }

    public List<string> Problems { get; } = [];

    public override string ToString() =>
        $"{Rounds} rounds in {Time.TotalSeconds:0} s: {Chunks} chunks and {Calls} calls, each one checked, {Faults} streams broken off on purpose; "
        + $"up to {Connections.Client} connections at once ({Connections.Server} at the server) with {Requests} requests; the heap was {FirstHeap / 1024} KiB after the first round and {LastHeap / 1024} KiB after the last; {Problems.Count} problems"
        + string.Concat(Problems.Select(problem => $"\n  {problem}"));
}
