using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Chat;

/// <summary>Streams over a real connection, combined into one response.</summary>
public sealed class StreamedAnswerTests : ClientTest
{
    [Fact]
    public async Task Stream_ReadToItsEnd_GivesWhatTheWholeAnswerGives()
    {
        var whole = await Client().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
        var streamed = await Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal(whole.Text, streamed.Text);
        Assert.Equal(whole.FinishReason, streamed.FinishReason);
        Assert.Equal(whole.Usage!.TotalTokens, streamed.Usage!.TotalTokens);
        Assert.Equal(200, (int)streamed.Http!.StatusCode);
    }

    [Fact]
    public async Task Stream_CutInTheMiddle_PutsWhatArrivedIntoTheException()
    {
        Gateway.Enqueue(FakeReply.Events([Chunks.Delta("""{"content":"par"}"""), Chunks.Delta("""{"content":"tial"}""")], done: false).End());

        var thrown = await Assert.ThrowsAsync<StreamIncompleteException>(
            () => Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal("partial", thrown.PartialResponse!.Text);
        Assert.Equal(2, thrown.Progress!.Chunks);
        Assert.NotNull(thrown.PartialResponse.Http);
    }

    [Fact]
    public async Task Stream_WithAnErrorEvent_PutsWhatArrivedIntoTheException()
    {
        Gateway.Enqueue(FakeReply.Events([Chunks.Delta("""{"content":"x"}"""), """{"error":"upstream gone"}"""], done: false));

        var thrown = await Assert.ThrowsAnyAsync<GatewayApiException>(
            () => Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal("x", thrown.PartialResponse!.Text);
    }

    [Fact]
    public async Task Conversation_AfterStreamedToolCalls_GoesOnWithThem()
    {
        Gateway.Enqueue(FakeReply.Events(
            [Chunks.ToolCall("""{"index":0,"id":"t1","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":{"google":{"thought_signature":"sig"}}}"""), Chunks.Delta("{}", "tool_calls")]));
        var response = await Client().GenerateContentStreamingAsync("m", "hi", cancellationToken: Token).ToResponseAsync(Token);

        await Client().GenerateContentAsync("m", [response.ToMessage(), Message.Tool("t1", "done")], cancellationToken: Token);

        Assert.Equal(
            """{"model":"m","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":{"google":{"thought_signature":"sig"}}}]},{"role":"tool","content":"done","tool_call_id":"t1"}]}""",
            Gateway.Requests[^1].BodyText);
    }
}
