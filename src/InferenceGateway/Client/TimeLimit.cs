namespace InferenceGateway;

/// <summary>Validates every setting that is a time limit.</summary>
internal static class TimeLimit
{
    /// <summary>The longest time that the framework's timers support.</summary>
    private static readonly TimeSpan Max = TimeSpan.FromMilliseconds(int.MaxValue);

    public static TimeSpan Check(TimeSpan value, string setting) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= Max)
            ? value
            : throw new ArgumentOutOfRangeException(setting, value, $"{setting} must be more than zero and at most 24 days; Timeout.InfiniteTimeSpan switches it off.");
}
