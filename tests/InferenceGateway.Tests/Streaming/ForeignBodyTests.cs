using System.IO.Compression;
using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Streaming;

/// <summary>The server answers the request for a stream with something else, completely. It was once reported as an answer that was cut off.</summary>
public sealed class ForeignBodyTests : StreamTest
{
    [Theory]
    [InlineData("upstream connect error or disconnect/reset before headers")]
    [InlineData("\"upstream error\"")]
    [InlineData("""[{"id":"r1"}]""")]
    [InlineData("""{"id":"r1","choices":"none"}""")]
    [InlineData("{\"id\":\"c1\",\"choices\":[]}\n{\"id\":\"c1\",\"choices\":[]}\n")]
    public async Task Body_OfAnotherForm_IsAProtocolErrorThatShowsIt(string body)
    {
        Gateway.Enqueue(FakeReply.Text(body));

        var (error, _) = await FailAsync<GatewayProtocolException>(Ask(Client()));

        Assert.StartsWith(body[..10], error.Start, StringComparison.Ordinal);
        Assert.Equal("CreateChatCompletion", error.Operation);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "…")]
    [InlineData(1000, "…")]
    public async Task Body_OfText_IsShownUpToItsFirst64Bytes(int length, string mark)
    {
        Gateway.Enqueue(FakeReply.Text(new string('x', length)));

        var (error, _) = await FailAsync<GatewayProtocolException>(Ask(Client()));

        Assert.Equal(new string('x', 64) + mark, error.Start);
    }

    [Fact]
    public async Task Page_WithALineLikeAnEvent_HasNone()
    {
        // Shorter than what an exception shows, so that the page is read on.
        var body = new PieceStream("<p>\ndata: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n"u8.ToArray(), Body(Stop));

        var (error, text) = await FailAsync<GatewayProtocolException>(Ask(Client(body)));

        Assert.Equal(("", true), (text, error.Start!.StartsWith("<p>", StringComparison.Ordinal)));
    }

    // Google's envelope.
    [Fact]
    public async Task Error_InAList_IsAnApiException()
    {
        Gateway.Enqueue(FakeReply.Json("""[{"error":{"code":503,"message":"The model is overloaded","status":"UNAVAILABLE"}}]"""));

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client()));

        Assert.Equal("The model is overloaded", error.ErrorMessage);
    }

    [Fact]
    public async Task Body_Compressed_IsNamed()
    {
        Gateway.Enqueue(FakeReply.Script().Write(Gzip($"data: {Stop}\n\n")));

        var (error, _) = await FailAsync<GatewayProtocolException>(Ask(Client()));

        Assert.Contains("gzip", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Compressed_IsNamed()
    {
        var error = await Assert.ThrowsAsync<GatewayProtocolException>(() => AskAsync(FakeReply.Script(200, "application/json").Write(Gzip("{}"))));

        Assert.Contains("gzip", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_Compressed_IsNamed()
    {
        var error = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(FakeReply.Script(502, "application/json").Write(Gzip("""{"error":"x"}"""))));

        Assert.Contains("gzip", error.Message, StringComparison.Ordinal);
    }

    // A field that nobody knows is no reason to refuse what follows.
    [Fact]
    public async Task Stream_ThatBeginsWithAnUnknownField_IsRead()
    {
        Gateway.Enqueue(FakeReply.Script().Write("x-note: 1\n\n").Event(Chunk("a")).Event(Stop).Done());

        Assert.Equal("a", await ReadAsync(Ask(Client())));
    }

    // Some servers in between end every stream with it.
    [Fact]
    public async Task Done_InTheOtherStreams_IsNoEventOfTheirs()
    {
        Gateway.Enqueue(FakeReply.Script().Event("""{"type":"response.created","response":{"id":"r1","status":"in_progress"}}""").Done());
        Gateway.Enqueue(FakeReply.Script().Event("""{"type":"message_start","message":{"id":"m1","content":[]}}""").Done());

        await Assert.ThrowsAsync<StreamIncompleteException>(() => Client().CreateResponseStreamingAsync("openai/m", "hi", cancellationToken: Token).ToResponseAsync(Token));
        await Assert.ThrowsAsync<StreamIncompleteException>(() => Client().CreateMessageStreamingAsync("anthropic/m", "hi", 10, cancellationToken: Token).ToResponseAsync(Token));
    }

    private static byte[] Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }
}
