namespace InferenceGateway;

/// <summary>The rule for every number of retries that can be set.</summary>
internal static class RetryLimit
{
    public static int Check(int value, string setting) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(setting, value, $"{setting} must be 0 or more; 0 switches retries off.");
}
