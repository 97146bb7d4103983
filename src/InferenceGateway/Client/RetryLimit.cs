namespace InferenceGateway;

/// <summary>Validates every setting that is a number of retries.</summary>
internal static class RetryLimit
{
    public static int Check(int value, string setting) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(setting, value, $"{setting} must be 0 or more; 0 switches retries off.");
}
