using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>Adds up the tokens of several responses. Counts that no response has stay null. Members that the SDK does not know are left out.</summary>
internal static class UsageSum
{
    public static CompletionUsage? Of(IEnumerable<CompletionUsage?> usages)
    {
        CompletionUsage? sum = null;
        foreach (var usage in usages)
        {
            sum = usage is null ? sum : Plus(sum ?? new CompletionUsage(), usage);
        }

        return sum;
    }

    private static CompletionUsage Plus(CompletionUsage left, CompletionUsage right) => new()
    {
        PromptTokens = left.PromptTokens + right.PromptTokens,
        CompletionTokens = left.CompletionTokens + right.CompletionTokens,
        TotalTokens = left.TotalTokens + right.TotalTokens,
        PromptTokensDetails = Plus(left.PromptTokensDetails, right.PromptTokensDetails),
        CompletionTokensDetails = Plus(left.CompletionTokensDetails, right.CompletionTokensDetails),
    };

    private static CompletionUsagePromptTokensDetails? Plus(CompletionUsagePromptTokensDetails? left, CompletionUsagePromptTokensDetails? right) =>
        left is null && right is null ? null : new()
        {
            AudioTokens = Plus(left?.AudioTokens, right?.AudioTokens),
            CachedTokens = Plus(left?.CachedTokens, right?.CachedTokens),
        };

    private static CompletionUsageCompletionTokensDetails? Plus(CompletionUsageCompletionTokensDetails? left, CompletionUsageCompletionTokensDetails? right) =>
        left is null && right is null ? null : new()
        {
            AcceptedPredictionTokens = Plus(left?.AcceptedPredictionTokens, right?.AcceptedPredictionTokens),
            AudioTokens = Plus(left?.AudioTokens, right?.AudioTokens),
            ReasoningTokens = Plus(left?.ReasoningTokens, right?.ReasoningTokens),
            RejectedPredictionTokens = Plus(left?.RejectedPredictionTokens, right?.RejectedPredictionTokens),
        };

    private static long? Plus(long? left, long? right) => left is null && right is null ? null : (left ?? 0) + (right ?? 0);
}
