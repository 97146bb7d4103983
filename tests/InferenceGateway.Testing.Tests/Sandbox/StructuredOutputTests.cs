using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class StructuredOutputTests : GatewayTest
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"Paris\"")]
    [InlineData("""{"type":["null","integer"]}""", "7")]
    [InlineData("""{"type":"integer","minimum":10,"maximum":20}""", "10")]
    [InlineData("""{"type":"integer","exclusiveMinimum":7,"multipleOf":5}""", "10")]
    [InlineData("""{"type":"number","maximum":0.5}""", "0.5")]
    [InlineData("""{"type":"boolean"}""", "true")]
    [InlineData("""{"type":"null"}""", "null")]
    [InlineData("""{"const":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"enum":["red","green"]}""", "\"red\"")]
    [InlineData("""{"enum":["london","paris"]}""", "\"paris\"")]
    [InlineData("""{"type":"string","default":"x"}""", "\"x\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-01-01T12:00:00Z\"")]
    [InlineData("""{"type":"string","minLength":7}""", "\"Paris..\"")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"Pa\"")]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":2}""", """["Paris","nights"]""")]
    [InlineData("""{"type":"array","items":{"type":"boolean"}}""", "[true]")]
    [InlineData("""{"type":"array","maxItems":0}""", "[]")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"boolean"}]}""", "true")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"boolean"}}}]}""", """{"a":true}""")]
    [InlineData("""{"allOf":[{"properties":{"a":{"const":1}}},{"properties":{"b":{"const":2}}}]}""", """{"a":1,"b":2}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/t~1x"}},"$defs":{"t/x":{"const":3}}}""", """{"a":3}""")]
    [InlineData("""{"type":"object","required":["z"]}""", """{"z":"Paris"}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "{}")]
    public async Task Schema_OfEachKind_IsFitted(string schema, string expected) =>
        Assert.Equal(expected, await AnswerAsync(schema));

    [Fact]
    public async Task Schema_ThatHoldsItself_Ends()
    {
        const string schema =
            """
            {"$ref":"#/$defs/node","$defs":{"node":{"type":"object","required":["value","next","children"],"properties":{
              "value":{"type":"boolean"},
              "next":{"anyOf":[{"$ref":"#/$defs/node"},{"type":"null"}]},
              "children":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}
            """;
        var node = JsonNode.Parse(await AnswerAsync(schema))!;
        Assert.True((bool)node["next"]!["children"]![0]!["value"]!);
    }

    [Fact]
    public async Task Schema_Streamed_IsTheSame()
    {
        const string schema = """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}}}""";
        var events = await EventsAsync(await PostChatAsync(Request(schema, stream: true)));
        var text = string.Concat(events[..^2].Select(sent => (string?)JsonNode.Parse(sent)!["choices"]![0]!["delta"]!["content"]));
        Assert.Equal(await AnswerAsync(schema), text);
    }

    private static string Request(string schema, bool stream = false)
    {
        var request = JsonNode.Parse(Question("We go to Paris for 7 nights", stream))!;
        request["response_format"] = new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject { ["name"] = "x", ["schema"] = JsonNode.Parse(schema) },
        };
        return request.ToJsonString();
    }

    private async Task<string> AnswerAsync(string schema) =>
        (string)(await JsonAsync(await PostChatAsync(Request(schema))))["choices"]![0]!["message"]!["content"]!;
}
