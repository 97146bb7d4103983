using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Models;

[Trait("Culture", "Any")]
public sealed class PricingTests
{
    [Theory]
    [InlineData("0.0000025", "0.0000025")]
    [InlineData("0.000000075", "0.000000075")]
    [InlineData("1.5e-7", "0.00000015")]
    [InlineData("0", "0")]
    [InlineData(" 2.50 ", "2.50")]
    public void Price_AnyNotation_IsExact(string text, string price)
    {
        var pricing = new Pricing { InputPerToken = text, OutputPerToken = text, CacheReadPerToken = text, CacheWritePerToken = text };

        var expected = decimal.Parse(price, CultureInfo.InvariantCulture);
        Assert.All([pricing.InputPrice, pricing.OutputPrice, pricing.CacheReadPrice, pricing.CacheWritePrice], actual => Assert.Equal(expected, actual));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("free")]
    [InlineData("0,0000025")]
    [InlineData("$1")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    public void Price_ThatIsNone_IsNullAndItsTextStays(string? text)
    {
        var pricing = new Pricing { InputPerToken = text!, CacheReadPerToken = text };

        Assert.Null(pricing.InputPrice);
        Assert.Null(pricing.CacheReadPrice);
        Assert.Equal(text, pricing.CacheReadPerToken);
    }

    [Fact]
    public void Price_HostWithAnotherCulture_ReadsThePointAsAPoint()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(0.0000025m, new Pricing { InputPerToken = "0.0000025" }.InputPrice);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Prices_AreNotPartOfTheJson()
    {
        var pricing = new Pricing { InputPerToken = "0.1" };

        Assert.Equal("""{"input_per_token":"0.1"}""", Newtonsoft.Json.JsonConvert.SerializeObject(pricing));
        Assert.Equal("""{"input_per_token":"0.1"}""", System.Text.Json.JsonSerializer.Serialize(pricing));
    }
}
