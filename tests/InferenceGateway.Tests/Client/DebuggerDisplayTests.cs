using System.Diagnostics;
using System.Reflection;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>The line that a debugger shows for an answer or a chunk.</summary>
public sealed class DebuggerDisplayTests : ClientTest
{
    [Fact]
    public async Task Display_OfAnswersAndChunks_SaysHowTheyEndedAndTheText()
    {
        Gateway.Enqueue(FakeReply.Completion("hello"), FakeReply.Completion("hello"), FakeReply.ToolCall("add", """{"a":1,"b":2}"""), FakeReply.Completion("3"));
        using var client = Client();

        Assert.Equal("stop: \"hello\"", Display(await client.GenerateContentAsync("m", "hi", cancellationToken: Token)));
        var chunks = await client.GenerateContentStreamingAsync("m", "hi", cancellationToken: Token).ToListAsync(Token);
        Assert.Contains("\"hello\"", chunks.Select(Display));
        Assert.Contains("stop", chunks.Select(Display));

        var run = await client.RunToolsAsync("m", "hi", [ToolHandler.Create("add", (int a, int b) => a + b)], cancellationToken: Token);
        Assert.Equal("after 1 round of tools: \"3\"", Display(run));
        Assert.Equal("tool_calls: 1 tool call", Display(run.Steps[0].Response));
    }

    [Fact]
    public async Task Display_OfAStreamedToolRun_SaysWhatArrived()
    {
        Gateway.Enqueue(FakeReply.ToolCall("add", """{"a":1,"b":2}"""), FakeReply.Completion("3"));
        var updates = await Client().RunToolsStreamingAsync("m", "hi", [ToolHandler.Create("add", (int a, int b) => a + b)], cancellationToken: Token).ToListAsync(Token);

        var shown = updates.Select(Display).ToList();
        Assert.Contains("chunk: \"3\"", shown);
        Assert.Contains("round 1: 1 result", shown);
        Assert.Equal("end: \"3\"", shown[^1]);
    }

    [Fact]
    public void Display_OfTheOtherApis_SaysTheStateAndTheText()
    {
        Assert.Equal("completed: \"hello\"", Display(Read<Response>("""{"id":"r","status":"completed","output":[{"type":"message","id":"m","role":"assistant","status":"completed","content":[{"type":"output_text","text":"hello"}]}]}""")));
        Assert.Equal("response.output_text.delta: \"hel\"", Display(Read<ResponseStreamEvent>("""{"type":"response.output_text.delta","delta":"hel"}""")));
        Assert.Equal("end_turn: \"hello\"", Display(Read<MessagesResponse>("""{"id":"m","stop_reason":"end_turn","content":[{"type":"text","text":"hello"}]}""")));
        Assert.Equal("content_block_delta: \"hel\"", Display(Read<MessagesStreamEvent>("""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"hel"}}""")));
    }

    [Fact]
    public void Display_OfABoundClient_IsItsModel()
    {
        using var client = Client();

        Assert.Equal("openai gpt-4o", Display(client.GetChatClient(Provider.Openai, "gpt-4o")));
        Assert.Equal("openai/gpt-4o", Display(client.GetChatClient("openai/gpt-4o")));
    }

    private static T Read<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json)!;

    private static string Display(object shown)
    {
        Assert.Equal("{DebuggerDisplay,nq}", shown.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        return (string)shown.GetType().GetProperty("DebuggerDisplay", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(shown)!;
    }
}
