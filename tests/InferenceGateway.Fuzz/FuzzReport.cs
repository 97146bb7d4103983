namespace InferenceGateway.Fuzz;

/// <summary>The results of a run.</summary>
internal sealed record FuzzReport(int Seed, int Count, int Refused, TimeSpan Time, long Growth, IReadOnlyList<Finding> Findings)
{
    public override string ToString() =>
        $"seed {Seed}: {Count} inputs, {Refused} of them refused with a documented exception, in {Time.TotalSeconds:0} s; the heap grew by {Growth / 1024} KiB; {Findings.Count} findings";
}
