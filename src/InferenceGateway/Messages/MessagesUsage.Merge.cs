using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class MessagesUsage
{
    /// <summary>Takes over what a later event says; what it leaves out stays as it was. The counts are totals, not additions.</summary>
    internal void Overlay(MessagesUsage later)
    {
        if (later.__inputTokens is { } input)
        {
            InputTokens = input;
        }

        if (later.__outputTokens is { } output)
        {
            OutputTokens = output;
        }

        CacheCreationInputTokens = later.CacheCreationInputTokens ?? CacheCreationInputTokens;
        CacheReadInputTokens = later.CacheReadInputTokens ?? CacheReadInputTokens;
        if (later.__unknown is { } unknown)
        {
            AdditionalProperties.Overlay(unknown);
        }
    }
}
