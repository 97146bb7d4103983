using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Streaming;

/// <summary>The server answers the request for a stream with one JSON text.</summary>
public sealed class JsonAnswerTests : StreamTest
{
    private const string Answer = """
        {
          "id": "r1", "object": "chat.completion", "created": 7, "model": "m", "vendor": {"a": 1},
          "choices": [{"index": 0, "finish_reason": "tool_calls", "message": {
            "role": "assistant", "content": [{"type": "text", "text": "he"}, {"type": "text", "text": "llo"}], "refusal": "no", "extra": 1,
            "tool_calls": [{"id": "t1", "type": "function", "function": {"name": "f", "arguments": "{}"}},
                           {"id": "t2", "type": "function", "function": {"name": "g", "arguments": "{}"}}]}}],
          "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
        }
        """;

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("text/event-stream", "\r\n  ")]
    [InlineData(null, "\ufeff")]
    public async Task Answer_Whole_IsOneChunk(string? contentType, string before)
    {
        Gateway.Enqueue(FakeReply.Script(200, contentType).Write(before + Answer + "\n"));

        var chunk = Assert.Single(await Ask(Client()).ToArrayAsync(Token));

        Assert.Equal(("hello", "r1", 3L, "tool_calls"), (chunk.Text, chunk.Id, chunk.Usage!.TotalTokens, chunk.FinishReason?.Value));
        Assert.Equal(["t1:0", "t2:1"], chunk.ToolCallDeltas.Select(call => $"{call.Id}:{call.Index}"));
        Assert.Equal("no", chunk.Choices![0].Delta!.Refusal);
        Assert.Equal("1", chunk.Choices[0].Delta!.AdditionalProperties["extra"].ToString());
        Assert.Equal("""{"a": 1}""", chunk.AdditionalProperties["vendor"].ToString());
        Assert.Empty(chunk.Choices[0].AdditionalProperties);
        Assert.Equal(200, (int)chunk.Http!.StatusCode);
    }

    [Fact]
    public async Task Answer_Whole_IsReadAtAnySplit()
    {
        var bytes = Encoding.UTF8.GetBytes(Answer);
        for (var offset = 1; offset < bytes.Length; offset++)
        {
            Assert.Equal("hello", await ReadAsync(Ask(Client(PieceStream.Split(bytes, offset)))));
        }
    }

    [Fact]
    public async Task Answer_Cut_IsIncomplete()
    {
        var bytes = Encoding.UTF8.GetBytes(Answer);
        for (var offset = 0; offset < bytes.Length; offset += 7)
        {
            await FailAsync<StreamIncompleteException>(Ask(Client(new PieceStream(bytes.AsMemory(0, offset)))));
        }
    }

    [Theory]
    [InlineData("""{"error":"boom"}""")]
    [InlineData("""{"error":{"message":"boom"},"id":"r1"}""")]
    [InlineData("""{"type":"error","error":{"message":"boom"}}""")]
    public async Task Error_Whole_IsAnApiException(string json)
    {
        Gateway.Enqueue(FakeReply.Json(json));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client()));

        Assert.Equal(("boom", true), (error.ErrorMessage, error.IsInBand));
    }

    [Fact]
    public async Task Answer_WithoutCompletion_IsAnApiException()
    {
        Gateway.Enqueue(FakeReply.Json("""{"choices":null,"created":0,"id":"","model":"","object":""}"""));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client()));

        Assert.Contains("the gateway lost its error", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAProxy_IsAProtocolError()
    {
        Gateway.Enqueue(FakeReply.Text("<html><h1>Log in</h1></html>", contentType: "text/html"));

        var (error, _) = await FailAsync<GatewayProtocolException>(Ask(Client()));

        Assert.Equal("<html><h1>Log in</h1></html>", error.Start);
        Assert.Equal("CreateChatCompletion", error.Operation);
    }
}
