using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads the token counts of a response. Counts for which the abstractions have no property get the names that other chat clients use.</summary>
internal static class UsageReader
{
    public static UsageDetails? Read(CompletionUsage? usage)
    {
        if (usage is null)
        {
            return null;
        }

        var details = new UsageDetails
        {
            InputTokenCount = usage.PromptTokens,
            OutputTokenCount = usage.CompletionTokens,
            TotalTokenCount = usage.TotalTokens,
            CachedInputTokenCount = usage.PromptTokensDetails?.CachedTokens,
            ReasoningTokenCount = usage.CompletionTokensDetails?.ReasoningTokens,
        };
        Add(details, "InputTokenDetails.AudioTokenCount", usage.PromptTokensDetails?.AudioTokens);
        Add(details, "OutputTokenDetails.AudioTokenCount", usage.CompletionTokensDetails?.AudioTokens);
        Add(details, "OutputTokenDetails.AcceptedPredictionTokenCount", usage.CompletionTokensDetails?.AcceptedPredictionTokens);
        Add(details, "OutputTokenDetails.RejectedPredictionTokenCount", usage.CompletionTokensDetails?.RejectedPredictionTokens);
        return details;
    }

    private static void Add(UsageDetails details, string name, long? count)
    {
        if (count is { } tokens)
        {
            (details.AdditionalCounts ??= [])[name] = tokens;
        }
    }
}
