using System.Globalization;
using InferenceGateway.Samples.Web.Catalog;

namespace InferenceGateway.Web.Tests.Catalog;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", "$0.00")]
    [InlineData("0.0000001", "under $0.000001")]
    [InlineData("0.000043", "$0.000043")]
    [InlineData("0.0075", "$0.0075")]
    [InlineData("0.12345", "$0.1235")]
    [InlineData("1234.5", "$1,234.50")]
    public void Cost_HasAsManyDigitsAsItNeeds(string amount, string text) => Assert.Equal(text, Money.Cost(decimal.Parse(amount, CultureInfo.InvariantCulture), "USD"));

    [Theory]
    [InlineData("0.0000025", "USD", "$2.50")]
    [InlineData("0.000000075", "USD", "$0.075")]
    [InlineData("0.000015", "EUR", "15.00 EUR")]
    public void PricePerMillion_IsWrittenWithItsCurrency(string price, string currency, string text) =>
        Assert.Equal(text, Money.PerMillion(decimal.Parse(price, CultureInfo.InvariantCulture), currency));
}
