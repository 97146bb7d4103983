using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class CacheControl
{
    /// <summary>Creates a mark for the end of a part of the prompt that Anthropic caches for later calls.</summary>
    /// <param name="timeToLive">How long the part stays in the cache after its last use: <c>5m</c> or <c>1h</c>. Null selects Anthropic's default of five minutes.</param>
    /// <returns>The mark.</returns>
    public static CacheControl Ephemeral(string? timeToLive = null)
    {
        var mark = new CacheControl();
        StreamedMembers.AppendText(mark.AdditionalProperties, "ttl", timeToLive);
        return mark;
    }
}
