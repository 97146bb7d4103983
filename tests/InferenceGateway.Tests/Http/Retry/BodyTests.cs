using System.Net;
using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>Which request bodies can be sent again, and what happens when the body of an answer breaks off.</summary>
public sealed class BodyTests : RetryTest
{
    private const string Models = """{"object":"list","data":[{"id":"openai/gpt-4o"}]}""";

    private static readonly RequestOptions Unsafe = new() { RetryUnsafe = true };

    [Theory]
    [InlineData("bytes", true)]
    [InlineData("form", true)]
    [InlineData("stream", true)]
    [InlineData("bytes", false)]
    [InlineData("form", false)]
    [InlineData("stream", false)]
    public async Task Body_ThatCanBeReadAgain_IsSentAgainUnchanged(string kind, bool byTheInterface)
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"), FakeReply.Json("{}"));
        var file = new MemoryStream(Encoding.UTF8.GetBytes("skipped|the file")) { Position = 8 };
        HttpContent body = kind switch
        {
            "bytes" => new ByteArrayContent([1, 2, 3]),
            "form" => new MultipartFormDataContent { { new StringContent("p"), "prompt" }, { new StreamContent(file), "image", "a.png" } },
            _ => new StreamContent(file),
        };

        var client = Retrying();
        using var response = byTheInterface ? await client.Api.PushMetricsAsync(body, null, Token) : await client.PushMetricsAsync(body, null, Token);

        Assert.Equal(3, Gateway.Requests.Count);
        Assert.NotEmpty(Gateway.Requests[0].Body.ToArray());
        Assert.All(Gateway.Requests, request => Assert.Equal(Gateway.Requests[0].Body.ToArray(), request.Body.ToArray()));
        Assert.All(Gateway.Requests, request => Assert.Equal(Gateway.Requests[0].Headers["Content-Length"], request.Headers["Content-Length"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_ThatCanBeReadOnce_IsNotSentAgain(bool inForm)
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));
        HttpContent body = new StreamContent(new OneWayStream("once"));
        body = inForm ? new MultipartFormDataContent { { body, "image", "a.png" } } : body;

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => Retrying().Api.PushMetricsAsync(body, Unsafe, Token));

        Assert.Equal(1, exception.Attempts);
        Assert.Contains("once", Assert.Single(Gateway.Requests).BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfACustomHttpContent_IsNotSentAgain()
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));

        Assert.Equal(1, (await Assert.ThrowsAsync<GatewayServerException>(() => Retrying().Api.PushMetricsAsync(new OwnContent(), null, Token))).Attempts);
    }

    [Fact]
    public async Task Body_ThatWasNeverRead_IsTriedAgain()
    {
        await Gateway.DisposeAsync();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() =>
            Retrying().Api.ProxyPostAsync(Provider.Openai, "files", new StreamContent(new OneWayStream("once")), null, Token));

        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task Answer_OfAListThatBreaksOff_IsAskedForAgain()
    {
        Gateway.Enqueue(
            FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":").Close(),
            FakeReply.RawHttp("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"data\r\n").Close(),
            FakeReply.Json(Models).WithHeader("X-Request-Id", "r-1"));

        var models = await Retrying().ListModelsAsync(cancellationToken: Token);

        Assert.Equal("openai/gpt-4o", models.Data!.Single().Id);
        Assert.Equal(3, models.Http!.Attempts);
        Assert.Equal("r-1", models.Http.RequestId);
        Assert.Equal("application/json", models.Http.Headers["Content-Type"]);
    }

    // It hung: the clock moved before the client had read the first byte, which starts the limit anew.
    [Fact]
    public async Task Answer_OfAListThatPauses_IsAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Script(200, "application/json").Write("{").Hang(), FakeReply.Json(Models));
        using var pauses = new BodyPauseHandler("{".Length);
        var call = Retrying(o => o.Handler = pauses).ListModelsAsync(cancellationToken: Token);
        await pauses.Paused;
        Clock.Advance(InferenceGatewayClientDefaults.IdleTimeout);

        Assert.Equal(2, (await call).Http!.Attempts);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public async Task Answer_OfChatThatBreaksOff_IsAskedForAgainOnlyOnDemand(bool unsafely, int attempts)
    {
        var cut = FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":").Close();
        Gateway.Enqueue(FakeReply.Error(503, "busy"), cut, cut);

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => AskAsync(Retrying(), unsafely ? Unsafe : null));

        Assert.Equal(attempts, exception.Attempts);
        Assert.StartsWith($"CreateChatCompletion failed after {attempts} attempts: the connection broke after 6 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatIsNoJson_IsNotAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Text("<html>"));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Retrying().ListModelsAsync(options: Unsafe, cancellationToken: Token));

        Assert.Equal(2, exception.Attempts);
    }

    private sealed class OneWayStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }

    private sealed class OwnContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync("own"u8.ToArray()).AsTask();

        protected override bool TryComputeLength(out long length) => (length = 3) == 3;
    }
}
