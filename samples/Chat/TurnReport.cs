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
    private bool _hasAnswers;

    public void Add(CompletionUsage? usage, Pricing? pricing, TimeSpan time)
    {
        _hasAnswers = true;
        _in += usage?.PromptTokens ?? 0;
        _out += usage?.CompletionTokens ?? 0;
        _price += usage is null ? null : pricing?.Estimate(usage);
        _currency = pricing?.Currency ?? _currency;
        _time += time;
    }

    /// <summary>Gets the words that name a currency. They are empty if the gateway does not name it.</summary>
    public static string In(string? currency) => string.IsNullOrEmpty(currency) ? "" : " " + currency;

    /// <summary>Describes the tokens, the speed and the price, and says which of them are not known.</summary>
    public override string ToString()
    {
        if (_in + _out == 0)
        {
            return _hasAnswers ? "the provider did not report the tokens" : "no answers";
        }

        var tokens = string.Create(CultureInfo.InvariantCulture, $"{_in:N0} tokens in, {_out:N0} out, {_out / _time.TotalSeconds:0.0} tokens per second");
        return _price is { } price
            ? string.Create(CultureInfo.InvariantCulture, $"{tokens}, {price:0.000000}{In(_currency)}")
            : $"{tokens}, the price is not known";
    }
}
