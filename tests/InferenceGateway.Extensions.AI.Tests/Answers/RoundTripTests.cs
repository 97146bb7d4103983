using System.Text.Json;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Answers;

public sealed class RoundTripTests : ChatClientTest
{
    private const string Signed = """{"id":"t1","type":"function","function":{"name":"f","arguments":"{ \"a\": 1.0 }"},"extra_content":{"google":{"thought_signature":"c2ln+/=","x":1},"vendor":true}}""";
    private const string Back = """{"role":"assistant","content":null,"tool_calls":[""" + Signed + """]},{"role":"tool","content":"ok","tool_call_id":"t1"}""";

    private static readonly ChatMessage Result = new(ChatRole.Tool, [new FunctionResultContent("t1", "ok")]);

    [Fact]
    public async Task ToolCall_WithThoughtSignature_GoesBackAsItCame()
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":null,\"tool_calls\":[" + Signed + "]", "tool_calls"));

        Assert.Equal(Wire.Request(Back), await SentForAsync([.. response.Messages, Result]));
    }

    [Fact]
    public async Task ToolCall_StreamedWithThoughtSignature_GoesBackAsItCame()
    {
        var updates = await UpdatesAsync(Wire.Chunk("{\"tool_calls\":[{\"index\":0," + Signed[1..] + "]}", "tool_calls"));

        Assert.Equal(Wire.Request(Back), await SentForAsync([.. updates.ToChatResponse().Messages, Result]));
    }

    [Fact]
    public async Task ToolCall_OfAConversationStoredAsJson_KeepsItsSignature()
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":null,\"tool_calls\":[" + Signed + "]", "tool_calls"));

        var stored = JsonSerializer.Serialize(response.Messages.Append(Result).ToList(), AIJsonUtilities.DefaultOptions);
        var restored = JsonSerializer.Deserialize<List<ChatMessage>>(stored, AIJsonUtilities.DefaultOptions)!;

        Assert.Equal(
            Wire.Request(Back.Replace("{ \\\"a\\\": 1.0 }", "{\\\"a\\\":1.0}", StringComparison.Ordinal)),
            await SentForAsync([.. restored]));
    }

    [Fact]
    public async Task ToolCall_WhoseArgumentsWereChanged_GoesBackChangedWithItsSignature()
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":null,\"tool_calls\":[" + Signed + "]", "tool_calls"));
        response.Messages[0].Contents.OfType<FunctionCallContent>().Single().Arguments!["a"] = 2;

        Assert.Equal(
            Wire.Request(Back.Replace("{ \\\"a\\\": 1.0 }", "{\\\"a\\\":2}", StringComparison.Ordinal)),
            await SentForAsync([.. response.Messages, Result]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_SignedWithoutToolCalls_GoesBackWithItsSignature(bool stored)
    {
        const string Extra = "\"content\":\"Hello.\",\"extra_content\":{\"google\":{\"thought_signature\":\"sig\"}}";
        var messages = (await UpdatesAsync(Wire.Chunk("""{"content":"Hel"}"""), Wire.Chunk("""{"content":"lo.","extra_content":{"google":{"thought_signature":"sig"}}}""", "stop"))).ToChatResponse().Messages;
        if (stored)
        {
            messages = JsonSerializer.Deserialize<List<ChatMessage>>(JsonSerializer.Serialize(messages, AIJsonUtilities.DefaultOptions), AIJsonUtilities.DefaultOptions)!;
        }

        Assert.Equal(Wire.Request("{\"role\":\"assistant\"," + Extra + "}"), await SentForAsync([.. messages]));
        Assert.Equal(Wire.Request("{\"role\":\"assistant\"," + Extra + "}"), await SentForAsync([.. (await AnswerAsync(Wire.Answer(Extra))).Messages]));
    }
}
