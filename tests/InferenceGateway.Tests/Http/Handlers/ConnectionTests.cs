using System.Net;
using System.Net.Sockets;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http.Retry;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http.Handlers;

public sealed class ConnectionTests : ClientTest
{
    [Fact]
    public async Task NothingListens_SaysWhereAndWhatToCheck()
    {
        await Gateway.DisposeAsync();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Client().GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Equal("CreateChatCompletion", exception.Operation);
        Assert.StartsWith($"CreateChatCompletion failed: nothing listens at {Gateway.BaseUrl.GetLeftPart(UriPartial.Authority)}. Is the gateway running?", exception.Message, StringComparison.Ordinal);
        Assert.Contains("INFERENCE_GATEWAY_URL", exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task UnknownHost_SaysSo()
    {
        var client = Client(o => o.BaseUrl = new Uri("http://no-such-host.invalid"));

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("the host of http://no-such-host.invalid is not known", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TlsToAPlainGateway_SaysSo()
    {
        var client = Client(o => o.BaseUrl = new UriBuilder(Gateway.BaseUrl) { Scheme = "https" }.Uri);

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("https", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatBreaksWhileItIsMade_IsTypedAndTriedAgain()
    {
        var attempts = 0;
        using var handler = new StubHandler((_, _) => ++attempts == 1
            ? Task.FromException<HttpResponseMessage>(new SocketException((int)SocketError.NotConnected))
            : Task.FromResult(new HttpResponseMessage()));
        var client = Client(o =>
        {
            o.Handler = handler;
            o.MaxRetries = 1;
            o.TimeProvider = new RetryClock();
        });

        using var response = await client.ProxyPostAsync(Provider.Openai, "x", new ByteArrayContent([]), cancellationToken: Token);

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Connection_ThatBreaksWhileItIsMade_IsReportedAsClosed()
    {
        using var handler = new StubHandler((_, _) => Task.FromException<HttpResponseMessage>(new SocketException((int)SocketError.NotConnected)));

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Client(o => o.Handler = handler).HealthCheckAsync(cancellationToken: Token));

        Assert.Contains("closed the connection before an answer came", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_ClosedSoonWithoutAnAnswer_IsSaidToHaveBeenIdleOrToHaveFailed(bool reset)
    {
        var reply = reset ? FakeReply.RawHttp().Reset() : FakeReply.RawHttp().Close();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => AskAsync(reply));

        Assert.Contains("an idle connection", exception.Message, StringComparison.Ordinal);
        Assert.Contains("RequestOptions.RetryUnsafe", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SERVER_WRITE_TIMEOUT", exception.Message, StringComparison.Ordinal);
    }

    // The gateway's write timeout closes the connection without a word.
    [Fact]
    public async Task Connection_ClosedAfterALongWait_PointsAtTheGatewaysLimit()
    {
        var clock = new FakeTimeProvider();
        using var handler = new StubHandler((_, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            return Task.FromException<HttpResponseMessage>(new SocketException((int)SocketError.ConnectionReset));
        });

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Client(o => (o.Handler, o.TimeProvider) = (handler, clock)).GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("after 31 s", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SERVER_WRITE_TIMEOUT", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatBreaksInTheMiddleOfTheBody_IsSaidToHaveBrokenWhileSending()
    {
        using var handler = new StubHandler(async (request, cancellationToken) =>
        {
            using var half = new BrokenStream();
            await request.Content!.CopyToAsync(half, cancellationToken);
            throw new InvalidOperationException("The body was sent.");
        });

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Client(o => o.Handler = handler).GenerateContentAsync("m", new string('x', 100_000), cancellationToken: Token));

        Assert.Contains("while the request of 100", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SERVER_MAX_REQUEST_BODY_SIZE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargeBody_IsAskedForFirst_SoThatARefusalIsRead()
    {
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 413 Payload Too Large\r\nContent-Length: 34\r\nConnection: close\r\n\r\n{\"error\":\"request body too large\"}").Close());

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().GenerateContentAsync("m", new string('x', 8 * 1024 * 1024), cancellationToken: Token));

        Assert.Contains("SERVER_MAX_REQUEST_BODY_SIZE", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500_000, false)]
    [InlineData(2_000_000, true)]
    public async Task LargeBody_CarriesExpectContinue(int length, bool isAsked)
    {
        bool? expect = null;
        using var handler = new StubHandler((request, _) =>
        {
            expect = request.Headers.ExpectContinue;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest));
        });

        await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client(o => o.Handler = handler).GenerateContentAsync("m", new string('x', length), cancellationToken: Token));

        Assert.Equal(isAsked, expect == true);
    }

    [Fact]
    public async Task Headers_BeyondTheLimitOfTheHandler_AreNamed()
    {
        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => AskAsync(
            FakeReply.RawHttp($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 100_000)}\r\nContent-Length: 0\r\n\r\n").Close()));

        Assert.Contains("MaxResponseHeadersLength", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BaseUrl", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n")]
    public async Task CutInTheBody_IsAConnectionError(string text)
    {
        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => AskAsync(FakeReply.RawHttp(text).Close()));

        Assert.Contains("broke after 6 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_OneAfterTheOther_ShareTheConnection()
    {
        var client = Client();
        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.With(new RequestOptions()).GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.HealthCheckAsync(cancellationToken: Token);

        Assert.Single(Gateway.Requests.Select(r => r.ConnectionId).Distinct());
    }

    // A gateway behind a load balancer sets cookies, which would tie all callers of a client to one another.
    [Fact]
    public async Task Cookies_ThatAnAnswerSets_AreNotSentAgain()
    {
        var client = Client();
        Gateway.Enqueue(FakeReply.Completion("hello").WithHeader("Set-Cookie", "session=1; Path=/"));

        var first = await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("session=1; Path=/", first.Http!.Headers["Set-Cookie"]);
        Assert.Equal([false, false], Gateway.Requests.Select(request => request.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public void OwnHandler_RenewsItsConnections_SoThatAChangeOfDnsIsSeen()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(new InferenceGatewayClientOptions().CreateHandler());

        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.Equal((false, false), (handler.AllowAutoRedirect, handler.UseCookies));
    }

    [Fact]
    public async Task Handler_ThatGivesUpByItself_IsNoCancellation()
    {
        using var handler = StubHandler.Throwing(new TaskCanceledException("tired"));
        var client = Client(o => o.Handler = handler);

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("tired", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Takes some of what is written, and then breaks as a connection does.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw Broken();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Broken();

        private static IOException Broken() => new("Broken pipe.", new SocketException((int)SocketError.Shutdown));
    }
}
