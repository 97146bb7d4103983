namespace InferenceGateway.Models;

public sealed partial class Pricing
{
    /// <summary>What a chat completion cost by these rates: its prompt, its answer with the reasoning, and the cached part of the prompt at the rate for reading the cache, or at that for input where there is none.</summary>
    /// <param name="usage">The tokens of the completion.</param>
    /// <returns>The sum in <see cref="Currency"/>, exact and not rounded; null where a rate that it needs is not known. Discounts, batches, audio and a <see cref="Subscription"/> are not in it.</returns>
    public decimal? Estimate(CompletionUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return OfPrompt(usage.PromptTokens, usage.PromptTokensDetails?.CachedTokens, usage.CompletionTokens);
    }

    /// <summary>What an answer of the Responses API cost by these rates, reckoned as for a chat completion.</summary>
    /// <param name="usage">The tokens of the response.</param>
    /// <returns>The sum in <see cref="Currency"/>, exact and not rounded; null where a rate that it needs is not known. Discounts, batches and built-in tools are not in it.</returns>
    public decimal? Estimate(ResponseUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return OfPrompt(usage.InputTokens, usage.InputTokensDetails?.CachedTokens, usage.OutputTokens);
    }

    /// <summary>What an answer of the Messages API cost by these rates. Tokens read from the cache and written to it are counted apart there; each goes at its own rate, or at that for input where there is none.</summary>
    /// <param name="usage">The tokens of the message.</param>
    /// <returns>The sum in <see cref="Currency"/>, exact and not rounded; null where a rate that it needs is not known. Discounts, batches and dearer kinds of cache are not in it.</returns>
    public decimal? Estimate(MessagesUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return Sum(
            (usage.InputTokens, InputPrice),
            (usage.CacheReadInputTokens ?? 0, CacheReadPrice ?? InputPrice),
            (usage.CacheCreationInputTokens ?? 0, CacheWritePrice ?? InputPrice),
            (usage.OutputTokens, OutputPrice));
    }

    private decimal? OfPrompt(long prompt, long? cached, long answer)
    {
        var read = Math.Min(Math.Max(cached ?? 0, 0), prompt);
        return Sum((prompt - read, InputPrice), (read, CacheReadPrice ?? InputPrice), (answer, OutputPrice));
    }

    private static decimal? Sum(params (long Tokens, decimal? Price)[] items)
    {
        decimal? sum = 0;
        foreach (var (tokens, price) in items)
        {
            // Where there are no tokens, nobody needs the rate.
            sum = tokens > 0 ? Plus(sum, tokens, price) : sum;
        }

        return sum;
    }

    /// <summary>Null where a rate is too large to be one.</summary>
    private static decimal? Plus(decimal? sum, long tokens, decimal? price)
    {
        try
        {
            return sum + (tokens * price);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
