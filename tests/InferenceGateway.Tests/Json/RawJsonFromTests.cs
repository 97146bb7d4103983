using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Tests.Json;

public sealed class RawJsonFromTests
{
    private const string Json = """{"a":[1,1.50,"x"],"b":null}""";

    [Fact]
    public void From_AValueOfSystemTextJson_GivesItsJson()
    {
        using var document = JsonDocument.Parse(Json);

        Assert.Equal(Json, RawJson.From(document).ToString());
        Assert.Equal(Json, RawJson.From(document.RootElement).ToString());
        Assert.Equal(Json, RawJson.From(JsonNode.Parse(Json)).ToString());
        Assert.Equal("null", RawJson.From(default(JsonElement)).ToString());
    }

    [Fact]
    public void From_AnObjectThatHoldsSuchValues_GivesTheirJson()
    {
        var value = new { element = JsonElementOf("[1]"), node = new JsonObject { ["c"] = true }, none = (JsonNode?)null };

        Assert.Equal("""{"element":[1],"node":{"c":true},"none":null}""", RawJson.From(value).ToString());
    }

    [Fact]
    public void As_AValueOfSystemTextJson_ReadsTheJson()
    {
        var json = RawJson.Parse(Json);

        Assert.Equal("x", json.As<JsonElement>().GetProperty("a")[2].GetString());
        Assert.Equal("x", (string?)json.As<JsonNode>()!["a"]![2]);
        using var document = json.As<JsonDocument>();
        Assert.Equal(JsonValueKind.Null, document!.RootElement.GetProperty("b").ValueKind);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void From_ANumberThatJsonCannotSay_IsRefused(double number)
    {
        var error = Assert.Throws<FormatException>(() => RawJson.From(new { temperature = number }));

        Assert.Contains("NaN and the infinities are not JSON numbers", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement JsonElementOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
