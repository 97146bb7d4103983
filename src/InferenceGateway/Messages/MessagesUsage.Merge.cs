using InferenceGateway.Streaming;

namespace InferenceGateway.Models;

public sealed partial class MessagesUsage
{
    /// <summary>Updates the counts with those of a later event. Counts that it omits are unchanged. The counts are totals and not increments.</summary>
    internal void Overlay(MessagesUsage later, ResponseBudget budget)
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
        budget.Overlay(AdditionalProperties, later.__unknown);
    }
}
