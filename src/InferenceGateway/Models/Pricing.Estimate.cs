namespace InferenceGateway.Models;

public sealed partial class Pricing
{
    /// <summary>Estimates the cost of a chat completion: its prompt, its output including reasoning, and the cached part of the prompt at <see cref="CacheReadPrice"/>, or at <see cref="InputPrice"/> if that is null.</summary>
    /// <param name="usage">The usage of the completion.</param>
    /// <returns>The exact cost in <see cref="Currency"/>, without rounding; null if a required price is not known. Discounts, batches, audio and a <see cref="Subscription"/> are not taken into account.</returns>
    /// <example>
    /// <code>
    /// var models = await client.ListModelsAsync(Provider.Openai, [ListModelsInclude.Pricing]);
    /// var pricing = models.Data.Single(model =&gt; model.Id == "openai/gpt-4o").Pricing;
    /// var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
    /// if (response.Usage is { } usage)
    /// {
    ///     Console.WriteLine($"{pricing?.Estimate(usage)} {pricing?.Currency}");
    /// }
    /// </code>
    /// </example>
    public decimal? Estimate(CompletionUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return OfPrompt(usage.PromptTokens, usage.PromptTokensDetails?.CachedTokens, usage.CompletionTokens);
    }

    /// <summary>Estimates the cost of a response of the Responses API, by the same rules as for a chat completion.</summary>
    /// <param name="usage">The usage of the response.</param>
    /// <returns>The exact cost in <see cref="Currency"/>, without rounding; null if a required price is not known. Discounts, batches and built-in tools are not taken into account.</returns>
    public decimal? Estimate(ResponseUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return OfPrompt(usage.InputTokens, usage.InputTokensDetails?.CachedTokens, usage.OutputTokens);
    }

    /// <summary>Estimates the cost of a response of the Messages API. It counts tokens that were read from the cache or written to it separately; each kind is priced at its own price, or at <see cref="InputPrice"/> if that is null.</summary>
    /// <param name="usage">The usage of the response.</param>
    /// <returns>The exact cost in <see cref="Currency"/>, without rounding; null if a required price is not known. Discounts, batches and more expensive kinds of cache are not taken into account.</returns>
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
            // The price is not required if there are no tokens.
            sum = tokens > 0 ? Plus(sum, tokens, price) : sum;
        }

        return sum;
    }

    /// <summary>Adds the cost of tokens; null if the price is so large that the sum overflows.</summary>
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
