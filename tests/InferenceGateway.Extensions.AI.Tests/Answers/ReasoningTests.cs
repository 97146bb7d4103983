using System.Text.Json;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Answers;

/// <summary>DeepSeek answers 400 where an answer with tool calls comes back without its reasoning, Groq and Mistral where it has a member they do not know.</summary>
public sealed class ReasoningTests : ChatClientTest
{
    private const string Calls = "\"tool_calls\":" + """[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"}}]""";

    private static readonly ChatMessage Result = new(ChatRole.Tool, [new FunctionResultContent("t1", "ok")]);

    [Theory]
    [InlineData("reasoning_content", false)]
    [InlineData("reasoning", false)]
    [InlineData("reasoning_content", true)]
    [InlineData("reasoning", true)]
    public async Task Reasoning_BesideToolCalls_GoesBackUnderItsName(string name, bool streams)
    {
        var messages = await AnsweredAsync(name, streams, Provider.Deepseek, "m");

        Assert.Equal(WithReasoning(name), await SentAsync(messages, Provider.Deepseek, "m"));
        Assert.Equal(WithReasoning(name), await SentAsync(Stored(messages), Provider.Deepseek, "other"));
    }

    [Fact]
    public async Task Reasoning_OfAnotherProvider_StaysOut()
    {
        var messages = await AnsweredAsync("reasoning_content", streams: false, Provider.Deepseek, "m");

        Assert.Equal(WithReasoning(null), await SentAsync(messages, Provider.Groq, "m"));
        Assert.Equal(WithReasoning(null), await SentAsync(messages, null, "my-alias"));
        Assert.Equal(WithReasoning("reasoning_content"), await SentAsync(messages, null, "DeepSeek/m"));
    }

    [Fact]
    public async Task Reasoning_OfAnAnswerWithoutToolCalls_StaysOut()
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":\"x\",\"reasoning_content\":\"y\""));

        Assert.Equal(Wire.Request("""{"role":"assistant","content":"x"}"""), await SentForAsync([.. response.Messages]));
    }

    private static string WithReasoning(string? name) =>
        """{"role":"assistant","content":null,""" + Calls + (name is null ? "" : $",\"{name}\":\"I think so.\"") + "},"
        + """{"role":"tool","content":"ok","tool_call_id":"t1"}""";

    private static IList<ChatMessage> Stored(IList<ChatMessage> messages) =>
        JsonSerializer.Deserialize<List<ChatMessage>>(JsonSerializer.Serialize(messages, AIJsonUtilities.DefaultOptions), AIJsonUtilities.DefaultOptions)!;

    private async Task<IList<ChatMessage>> AnsweredAsync(string name, bool streams, Provider provider, string model)
    {
        if (!streams)
        {
            Gateway.Enqueue(FakeReply.Json(Wire.Answer($"\"content\":null,\"{name}\":\"I think so.\",{Calls}", "tool_calls")));
            return (await Chat(provider, model).GetResponseAsync("hi", cancellationToken: Token)).Messages;
        }

        Gateway.Enqueue(FakeReply.Events(
            Wire.Chunk("{\"" + name + "\":\"I think\"}"),
            Wire.Chunk("{\"" + name + "\":\" so.\"}"),
            Wire.Chunk("{" + Calls.Replace("[{", "[{\"index\":0,", StringComparison.Ordinal) + "}", "tool_calls")));
        return (await Chat(provider, model).GetStreamingResponseAsync("hi", cancellationToken: Token).ToChatResponseAsync(Token)).Messages;
    }

    /// <summary>The messages of the request, without what is around them.</summary>
    private async Task<string> SentAsync(IList<ChatMessage> messages, Provider? provider, string model)
    {
        await Chat(provider, model).GetResponseAsync([.. messages, Result], cancellationToken: Token);
        var body = Sent.Last();
        return body[(body.IndexOf('[', StringComparison.Ordinal) + 1)..^2];
    }
}
