using System.Globalization;
using InferenceGateway.Samples.Web.Catalog;

namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>What several answers used together.</summary>
internal sealed class UsageTotal
{
    private readonly SortedDictionary<string, decimal> _costs = new(StringComparer.Ordinal);
    private long _tokens;
    private bool _isComplete = true;

    /// <summary>Adds an answer.</summary>
    /// <param name="figures">Its figures.</param>
    public void Add(AnswerFigures figures)
    {
        _tokens += (figures.TokensIn ?? 0) + (figures.TokensOut ?? 0);
        _isComplete &= figures.Cost is not null;
        if (figures is { Cost: { } cost, Currency: { } currency })
        {
            _costs[currency] = _costs.GetValueOrDefault(currency) + cost;
        }
    }

    /// <summary>Describes the tokens and the cost. If those of an answer are not known, the sum is a lower limit.</summary>
    /// <returns>The text, which is empty if nothing was used.</returns>
    public override string ToString()
    {
        if (_tokens == 0)
        {
            return "";
        }

        var costs = _costs.Count > 0 ? ", " + string.Join(" and ", _costs.Select(cost => Money.Cost(cost.Value, cost.Key))) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(_isComplete ? "" : "At least ")}{_tokens:N0} tokens{costs}");
    }
}
