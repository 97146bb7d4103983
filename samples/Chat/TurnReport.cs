using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway.Samples.Chat;

/// <summary>Tokens, price and speed of one answer or of several.</summary>
internal sealed class TurnReport
{
    private long _in;
    private long _out;
    private decimal? _price = 0;
    private string _currency = "";
    private TimeSpan _time;

    public void Add(CompletionUsage? usage, Pricing? pricing, TimeSpan time)
    {
        _in += usage?.PromptTokens ?? 0;
        _out += usage?.CompletionTokens ?? 0;
        _price += usage is null ? null : pricing?.Estimate(usage);
        _currency = pricing?.Currency ?? _currency;
        _time += time;
    }

    /// <summary>Describes the tokens, the speed and the price. Values that are not known are reported as unknown.</summary>
    public override string ToString()
    {
        var tokens = _in + _out > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_in:N0} tokens in, {_out:N0} out, {_out / _time.TotalSeconds:0.0} tokens per second") : "tokens unknown";
        return _price is { } price && _in + _out > 0 ? string.Create(CultureInfo.InvariantCulture, $"{tokens}, {price:0.000000} {_currency}") : $"{tokens}, price unknown";
    }
}
