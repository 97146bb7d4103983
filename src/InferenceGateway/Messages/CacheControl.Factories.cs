using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class CacheControl
{
    /// <summary>A mark up to which Anthropic keeps the prompt for the next calls.</summary>
    /// <param name="timeToLive">How long after its last use: <c>5m</c> or <c>1h</c>; null: Anthropic's default, five minutes.</param>
    /// <returns>The mark.</returns>
    public static CacheControl Ephemeral(string? timeToLive = null)
    {
        var mark = new CacheControl();
        StreamedMembers.AppendText(mark.AdditionalProperties, "ttl", timeToLive);
        return mark;
    }
}
