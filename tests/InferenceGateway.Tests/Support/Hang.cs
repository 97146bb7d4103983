namespace InferenceGateway.Tests.Support;

/// <summary>How long tests wait for something that happens at once unless it hangs.</summary>
internal static class Hang
{
    /// <summary>Far more than anything needs, even on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
}
