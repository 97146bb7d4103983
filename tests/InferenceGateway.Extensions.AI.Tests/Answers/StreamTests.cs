using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Answers;

public sealed class StreamTests : ChatClientTest
{
    [Fact]
    public async Task Updates_CarryTextAndReasoningAsTheyCome()
    {
        var updates = await UpdatesAsync(
            Wire.Chunk("""{"role":"assistant","content":""}"""),
            Wire.Chunk("""{"reasoning_content":"They "}"""),
            Wire.Chunk("""{"reasoning_content":"greet."}"""),
            Wire.Chunk("""{"content":"Hel"}"""),
            Wire.Chunk("""{"content":"lo."}"""),
            Wire.Chunk("{}", "stop"),
            Wire.Usage("""{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}"""));

        Assert.Equal(["", "", "", "Hel", "lo.", "", "", ""], updates.Select(update => update.Text));
        Assert.Equal(["They ", "greet."], updates.SelectMany(update => update.Contents).OfType<TextReasoningContent>().Select(content => content.Text));
        Assert.All(updates, update => Assert.Equal(("c1", "c1", "m-2", ChatRole.Assistant), (update.ResponseId, update.MessageId, update.ModelId, update.Role)));
        Assert.All(updates.SkipLast(1), update => Assert.IsType<CreateChatCompletionStreamResponse>(update.RawRepresentation));
        Assert.IsType<CreateChatCompletionResponse>(updates[^1].RawRepresentation);
        Assert.Equal(Wire.Asked("\"stream\":true"), Sent.Single());

        var response = updates.ToChatResponse();
        Assert.Equal("Hello.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), response.CreatedAt);
        Assert.Equal((3, 2, 5), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
    }

    [Fact]
    public async Task Usage_InEveryChunk_CountsOnce()
    {
        var updates = await UpdatesAsync(
            """{"id":"c1","choices":[{"index":0,"delta":{"content":"a"}}],"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}}""",
            """{"id":"c1","choices":[{"index":0,"delta":{"content":"b"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}""");

        Assert.Equal(5, updates.ToChatResponse().Usage!.TotalTokenCount);
    }

    [Fact]
    public async Task Ids_OfEachChunkItsOwn_MakeOneMessage()
    {
        var updates = await UpdatesAsync(Wire.Chunk("""{"content":"a"}""", id: "x1"), Wire.Chunk("""{"content":"b"}""", "stop", id: "x2"));

        Assert.Equal("ab", Assert.Single(updates.ToChatResponse().Messages).Text);
    }

    [Fact]
    public async Task ToolCalls_InPieces_ComeWholeAtTheEnd()
    {
        var updates = await UpdatesAsync(
            Wire.Chunk("""{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"f","arguments":"{\"a\""}}]}"""),
            Wire.Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":":1}"}},{"index":1,"id":"t2","type":"function","function":{"name":"g","arguments":"{}"}}]}"""),
            Wire.Chunk("{}", "tool_calls"));

        Assert.All(updates.SkipLast(1), update => Assert.Empty(update.Contents));
        var last = updates[^1];
        Assert.Equal(ChatFinishReason.ToolCalls, last.FinishReason);
        Assert.Equal(["t1 f 1", "t2 g "], last.Contents.Cast<FunctionCallContent>().Select(call => $"{call.CallId} {call.Name} {string.Concat(call.Arguments!.Values)}"));
    }

    [Fact]
    public async Task Refusal_InPieces_ComesWholeAtTheEnd()
    {
        var updates = await UpdatesAsync(Wire.Chunk("""{"refusal":"I "}"""), Wire.Chunk("""{"refusal":"won't."}""", "stop"));

        Assert.Equal("I won't.", Assert.IsType<ErrorContent>(Assert.Single(updates[^1].Contents)).Message);
    }

    [Fact]
    public async Task Turns_OfTheGatewaysOwnTools_GiveTheirTextAndUsageButNoCalls()
    {
        var updates = await UpdatesAsync(
            Wire.Chunk("""{"content":"Let me see. ","tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"mcp_time","arguments":"{}"}}]}""", "tool_calls"),
            Wire.Usage("""{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}"""),
            Wire.Chunk("""{"content":"Noon."}""", id: "c2"),
            Wire.Chunk("{}", "stop", id: "c2"),
            """{"id":"c2","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":1,"total_tokens":6}}""");

        var response = updates.ToChatResponse();
        Assert.Equal("Let me see. Noon.", string.Concat(response.Messages.Select(static message => message.Text)));
        Assert.DoesNotContain(response.Messages.SelectMany(message => message.Contents), content => content is FunctionCallContent);
        Assert.Equal(8, response.Usage!.TotalTokenCount);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(["Let me see. ", "Noon."], response.Messages.Select(static message => message.Text));
        Assert.Equal(2, response.Messages.Select(static message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task FunctionCall_OfTheFormerKind_ComesAsACall()
    {
        var updates = await UpdatesAsync(
            Wire.Chunk("""{"function_call":{"name":"weather","arguments":"{\"city\":"}}"""),
            Wire.Chunk("""{"function_call":{"arguments":"\"Oslo\"}"}}"""),
            Wire.Chunk("{}", "function_call"));

        var call = Assert.Single(updates.ToChatResponse().Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("weather", "Oslo"), (call.Name, call.Arguments!["city"]!.ToString()));
        Assert.NotEmpty(call.CallId);
    }

    // The gateway reads a turn up to its finish reason, and loses a usage that follows.
    [Fact]
    public async Task LastTurn_WithoutAUsage_DoesNotCountThatOfTheTurnBeforeAgain()
    {
        var updates = await UpdatesAsync(
            Wire.Chunk("""{"content":"Let me see. ","tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"mcp_time","arguments":"{}"}}]}""", "tool_calls"),
            Wire.Usage("""{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}"""),
            Wire.Chunk("""{"content":"Noon."}""", "stop", id: "c2"));

        Assert.Equal(2, updates.ToChatResponse().Usage!.TotalTokenCount);
    }

    [Fact]
    public async Task Stream_ThatIsCut_Throws()
    {
        Gateway.Enqueue(FakeReply.Events([Wire.Chunk("""{"content":"a"}""")], done: false));
        var read = "";

        await Assert.ThrowsAsync<StreamIncompleteException>(async () =>
        {
            await foreach (var update in Chat().GetStreamingResponseAsync("hi", cancellationToken: Token))
            {
                read += update.Text;
            }
        });

        Assert.Equal("a", read);
    }

    [Fact]
    public async Task Stream_WhoseLoopIsCancelled_EndsWithThatToken()
    {
        Gateway.Enqueue(FakeReply.Script().Event(Wire.Chunk("""{"content":"a"}""")).Hang());
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in Chat().GetStreamingResponseAsync("hi", cancellationToken: Token).WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.True(source.IsCancellationRequested);
        Assert.False(Token.IsCancellationRequested);
        Assert.NotNull(exception);
    }
}
