using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Streaming;

/// <summary>An error event is never dropped, and never taken for a chunk.</summary>
[Trait("Culture", "Any")]
public sealed class InBandErrorTests : StreamTest
{
    [Theory]
    [InlineData("""data: {"error":{"message":"boom","type":"server_error","code":"c"}}""")]
    [InlineData("""data: {"error":"boom"}""")]
    [InlineData("""data: {"error":"{\"error\":{\"message\":\"boom\"}}"}""")]
    [InlineData("""data: {"type":"error","error":{"type":"overloaded_error","message":"boom"}}""")]
    [InlineData("""data: {"type":"error","error":{"type":"error","error":{"type":"overloaded_error","message":"boom"}}}""")]
    [InlineData("""data: {"type":"error","message":"boom"}""")]
    [InlineData("""data: {"object":"error","message":"boom","code":400}""")]
    [InlineData("""data: {"id":"c1","choices":[],"error":{"message":"boom"}}""")]
    [InlineData("""data: {"error":{"message":"boom"},"choices":"none"}""")]
    [InlineData("event: error\ndata: {\"message\":\"boom\"}")]
    [InlineData("event: error\ndata: boom")]
    [InlineData("event: error\ndata: \"boom\"")]
    [InlineData("data: {\"error\":{\"message\":\r\ndata: \"boom\"}}")]
    public async Task Error_InAnyShape_IsAnApiException(string lines)
    {
        var body = new PieceStream(Body(Chunk("a")), Encoding.UTF8.GetBytes(lines + "\n\n"), Body(Chunk("b"), "[DONE]"));

        var (error, text) = await FailAsync<GatewayApiException>(Ask(Client(body)));

        Assert.Equal("a", text);
        Assert.Equal("boom", error.ErrorMessage);
        Assert.Equal((true, 200, "CreateChatCompletion", 1), (error.IsInBand, (int)error.StatusCode, error.Operation, error.Attempts));
        Assert.Equal((1, "c1"), (error.Progress!.Chunks, error.Progress.LastId));
        Assert.Contains("text/event-stream", error.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error": "Failed to start streaming: {"detail":"no model"}"}""")]
    [InlineData("""{ "error": "Failed to start streaming: {""")]
    public async Task Error_ThatIsNoJson_KeepsItsText(string data)
    {
        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(new PieceStream(Body(data, "[DONE]")))));

        Assert.Equal(data, error.ErrorMessage);
        Assert.Equal(data, error.Body);
        Assert.Equal(0, error.Progress!.Chunks);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("\"\"")]
    public async Task Error_ThatIsNone_IsNoError(string error)
    {
        var chunk = Chunk("a")[..^1] + $$""","error":{{error}}}""";

        Assert.Equal("a", await ReadAsync(Ask(Client(new PieceStream(Body(chunk, Stop))))));
    }

    [Fact]
    public async Task Error_RepeatingTheKey_DoesNotLeakIt()
    {
        Gateway.Enqueue(FakeReply.Events("""{"error":"bad key sk-very-secret"}"""));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(o => o.ApiKey = "sk-very-secret")));

        Assert.DoesNotContain("sk-very-secret", error + error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_RepeatingTheKeyInHeaders_DoesNotLeakIt()
    {
        Gateway.Enqueue(FakeReply.Events("""{"error":"bad key"}""").WithHeader("X-Request-Id", "r-sk-very-secret").WithHeader("X-Debug", "Bearer sk-very-secret"));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(o => o.ApiKey = "sk-very-secret")));

        Assert.Equal(("r-***", "r-***", "Bearer ***"), (error.RequestId, error.Headers["X-Request-Id"], error.Headers["X-Debug"]));
    }

    [Fact]
    public async Task Error_VeryLong_IsKeptUpToTheLimit()
    {
        var body = new PieceStream(Body($$"""{"error":"{{new string('é', 10_000)}}"}"""));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(body, o => o.MaxErrorBodyBytes = 1_000)));

        Assert.InRange(Encoding.UTF8.GetByteCount(error.Body!), 990, 1_000);
    }

    [Fact]
    public async Task Error_BeforeTheStream_IsReadByStatus()
    {
        Gateway.Enqueue(FakeReply.Script(400, "text/event-stream").Write("""{"error":"Unsupported model: m"}"""));

        var (error, _) = await FailAsync<GatewayBadRequestException>(Ask(Client()));

        Assert.Equal("Unsupported model: m", error.ErrorMessage);
        Assert.False(error.IsInBand);
        Assert.Null(error.Progress);
    }

    [Theory]
    [InlineData("{not json}")]
    [InlineData("plain words")]
    [InlineData("12")]
    [InlineData("[1]")]
    [InlineData("""{"choices":5}""")]
    [InlineData("""{"errors":1,""")]
    public async Task Event_Nonsense_IsAProtocolErrorThatShowsItsStart(string data)
    {
        var (error, text) = await FailAsync<GatewayProtocolException>(Ask(Client(new PieceStream(Body(Chunk("a"), data, Chunk("b"))))));

        Assert.Equal("a", text);
        Assert.Equal(data, error.Start);
        Assert.Equal("CreateChatCompletion", error.Operation);
        Assert.Equal(1, error.Progress!.Chunks);
    }

    [Theory]
    [InlineData("data:\n\n")]
    [InlineData("data: \n\n")]
    [InlineData("data: null\n\n")]
    [InlineData("event: ping\n\n")]
    [InlineData("retry: 1000\nid: 5\n\n")]
    public async Task Event_WithoutContent_IsSkipped(string lines)
    {
        var body = new PieceStream(Encoding.UTF8.GetBytes(lines), Body(Chunk("a")), Encoding.UTF8.GetBytes(lines), Body(Stop));

        Assert.Equal("a", await ReadAsync(Ask(Client(body))));
    }
}
