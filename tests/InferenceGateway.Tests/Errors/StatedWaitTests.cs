using System.Globalization;
using System.Text.Json;
using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

[Trait("Culture", "Any")]
public sealed class StatedWaitTests
{
    [Theory]
    [InlineData("Please try again in 7.66s.", "7.66")]
    [InlineData("Please try again in 7.66s", "7.66")]
    [InlineData("Please try again in 20ms. Visit our site.", "0.02")]
    [InlineData("(Please TRY AGAIN IN 1m26.4s)", "86.4")]
    [InlineData("try again in 6m0s; or not", "360")]
    [InlineData("Please retry in 41.5s, later.", "41.5")]
    [InlineData("Please retry in 41.5s. Second requests count, too.", "41.5")]
    [InlineData("Please retry after 55 seconds.", "55")]
    [InlineData("Please retry after 1 second", "1")]
    [InlineData("Please retry after 2 Minutes or so.", "120")]
    [InlineData("retry after the reset, or try again in 5s", "5")]
    [InlineData("try again in a minute, or retry after 8s", "8")]
    [InlineData("Please try again in 5", null)]
    [InlineData("Please try again in ", null)]
    [InlineData("Please try again in 5 days", null)]
    [InlineData("Please try again in 99999999999h", null)]
    [InlineData("Please try again later.", null)]
    [InlineData("in 5s", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Message_ThatNamesAWait_HasIt(string? message, string? seconds) =>
        Assert.Equal(seconds, StatedWait.InMessage(message)?.TotalSeconds.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"41s"}]""", "41")]
    [InlineData("""[1,{"x":1},{"retryDelay":"0.5s"},{"retryDelay":"9s"}]""", "0.5")]
    [InlineData("""[{"retryDelay":"soon"}]""", null)]
    [InlineData("""[{"retryDelay":41}]""", null)]
    [InlineData("""{"retryDelay":"41s"}""", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("\"41s\"", null)]
    public void Details_WithADelay_HaveIt(string details, string? seconds)
    {
        using var document = JsonDocument.Parse(details);

        Assert.Equal(seconds, StatedWait.InDetails(document.RootElement)?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Details_TakePrecedenceOverTheMessage()
    {
        var details = ApiErrorParser.Parse("""{"error":{"details":[{"retryDelay":"41s"}],"message":"try again in 9s","request_id":"r"}}""");

        Assert.Equal((TimeSpan.FromSeconds(41), "r"), (details.RetryAfter, details.RequestId));
    }
}
