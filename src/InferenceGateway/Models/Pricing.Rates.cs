using System.Globalization;

namespace InferenceGateway.Models;

public sealed partial class Pricing
{
    /// <summary>The price of one token of input as an exact number, in <see cref="Currency"/>: <see cref="InputPerToken"/> is its text. Null where that is no price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? InputPrice => Price(InputPerToken);

    /// <summary>The price of one token of output as an exact number, in <see cref="Currency"/>: <see cref="OutputPerToken"/> is its text. Null where that is no price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? OutputPrice => Price(OutputPerToken);

    /// <summary>The price of one input token read from the cache as an exact number, in <see cref="Currency"/>: <see cref="CacheReadPerToken"/> is its text. Null where that is absent or no price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? CacheReadPrice => Price(CacheReadPerToken);

    /// <summary>The price of one input token written to the cache as an exact number, in <see cref="Currency"/>: <see cref="CacheWritePerToken"/> is its text. Null where that is absent or no price.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? CacheWritePrice => Price(CacheWritePerToken);

    /// <summary>Public lists write a price that nobody knows as -1.</summary>
    private static decimal? Price(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var price) && price >= 0 ? price : null;
}
