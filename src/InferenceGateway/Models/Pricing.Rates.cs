using System.Globalization;

namespace InferenceGateway.Models;

public sealed partial class Pricing
{
    /// <summary>Gets the price of one input token in <see cref="Currency"/>, as an exact number. It is the value of <see cref="InputPerToken"/>; null if that is not a price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? InputPrice => Price(InputPerToken);

    /// <summary>Gets the price of one output token in <see cref="Currency"/>, as an exact number. It is the value of <see cref="OutputPerToken"/>; null if that is not a price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? OutputPrice => Price(OutputPerToken);

    /// <summary>Gets the price of one input token that is read from the cache, in <see cref="Currency"/>, as an exact number. It is the value of <see cref="CacheReadPerToken"/>; null if that is missing or not a price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? CacheReadPrice => Price(CacheReadPerToken);

    /// <summary>Gets the price of one input token that is written to the cache, in <see cref="Currency"/>, as an exact number. It is the value of <see cref="CacheWritePerToken"/>; null if that is missing or not a price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? CacheWritePrice => Price(CacheWritePerToken);

    /// <summary>Parses a price. Public price lists contain -1 for prices that are not known.</summary>
    private static decimal? Price(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var price) && price >= 0 ? price : null;
}
