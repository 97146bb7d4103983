namespace InferenceGateway.Fuzz.Growth;

/// <summary>The results of a run over large inputs.</summary>
internal sealed record GrowthReport(int Count, TimeSpan Time, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => FormattableString.Invariant($"{Count} large inputs in {Time.TotalSeconds:0} s; {Findings.Count} findings");
}
