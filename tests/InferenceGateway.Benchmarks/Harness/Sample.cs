namespace InferenceGateway.Benchmarks.Harness;

/// <summary>One repetition of one subject: seconds and bytes for each of its units.</summary>
internal readonly record struct Sample(double Seconds, double Bytes);

/// <summary>What one subject did in one scenario.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Samples">Its repetitions, in the order of the rounds.</param>
internal sealed record Measured(Subject Subject, IReadOnlyList<Sample> Samples)
{
    public double Seconds => Statistics.Median(Samples.Select(static x => x.Seconds));

    public double Bytes => Statistics.Median(Samples.Select(static x => x.Bytes));

    /// <summary>The median of the ratios within each round, so that what the machine does meanwhile falls out.</summary>
    public double TimeRatio(Measured reference) =>
        Statistics.Median(Samples.Zip(reference.Samples, static (a, b) => a.Seconds / b.Seconds));
}

internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
