using System.Globalization;
using InferenceGateway.Models;
using InferenceGateway.Samples.Web.Catalog;

namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>Tokens, cost and speed of one answer or of several. What is not known is null.</summary>
/// <param name="TokensIn">The tokens that the model read.</param>
/// <param name="TokensOut">The tokens that it wrote.</param>
/// <param name="Cost">The cost in <paramref name="Currency"/>.</param>
/// <param name="Currency">The code of the currency.</param>
/// <param name="Time">The time from the question to the end of the answer.</param>
public sealed record AnswerFigures(long? TokensIn, long? TokensOut, decimal? Cost, string? Currency, TimeSpan Time)
{
    /// <summary>Gets a value indicating whether the tokens are known.</summary>
    public bool AreReported => TokensIn is not null;

    /// <summary>Gets the tokens as text.</summary>
    public string Tokens => TokensIn is { } read && TokensOut is { } written
        ? string.Create(CultureInfo.InvariantCulture, $"{read:N0} tokens in, {written:N0} out")
        : "Tokens not reported";

    /// <summary>Gets the cost as text.</summary>
    public string Price => Cost is { } cost ? Money.Cost(cost, Currency ?? "") : "Cost unknown";

    /// <summary>Gets the speed as text; null if the tokens are not known.</summary>
    public string? Speed => TokensOut is { } written && Time > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"{written / Time.TotalSeconds:N1} tokens per second")
        : null;

    /// <summary>Gets the time as text.</summary>
    public string Duration => string.Create(CultureInfo.InvariantCulture, $"{Time.TotalSeconds:0.0} s");

    /// <summary>Reads the figures of an answer.</summary>
    /// <param name="answer">What has arrived of it. If the gateway ran tools, it has several turns, which all are paid for.</param>
    /// <param name="pricing">The prices of the model; null if they are not known.</param>
    /// <param name="time">The time that the answer took.</param>
    /// <returns>The figures.</returns>
    public static AnswerFigures Of(ChatCompletionAccumulator answer, Pricing? pricing, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(answer);

        // A turn without a usage of its own has that of an earlier turn, which must not count twice.
        List<CompletionUsage> usages = [.. answer.EarlierTurns.Append(answer.ToResponse()).Select(turn => turn.Usage).OfType<CompletionUsage>().Distinct()];
        return usages.Count == 0
            ? new AnswerFigures(null, null, null, pricing?.Currency, time)
            : new AnswerFigures(
                usages.Sum(usage => usage.PromptTokens),
                usages.Sum(usage => usage.CompletionTokens),
                usages.Aggregate((decimal?)0, (sum, usage) => sum + pricing?.Estimate(usage)),
                pricing?.Currency,
                time);
    }
}
