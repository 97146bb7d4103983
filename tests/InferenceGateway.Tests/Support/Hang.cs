namespace InferenceGateway.Tests.Support;

/// <summary>The limit on waiting for what is due at once.</summary>
internal static class Hang
{
    /// <summary>Far more than anything here needs on a busy machine: what takes longer hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
}
