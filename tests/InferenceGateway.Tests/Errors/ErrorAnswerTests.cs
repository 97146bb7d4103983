using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Errors;

[Trait("Culture", "Any")]
public sealed class ErrorAnswerTests : ClientTest
{
    [Fact]
    public async Task Error_OfTheGateway_IsTypedWithAllThatCame()
    {
        var reply = FakeReply.Error(401, "unauthorized").WithHeader("X-Request-Id", "r-1");

        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => AskAsync(reply));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal("CreateChatCompletion", exception.Operation);
        Assert.Equal("unauthorized", exception.ErrorMessage);
        Assert.Equal("""{"error":"unauthorized"}""", exception.Body);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal("r-1", exception.Headers["x-request-id"]);
        Assert.Equal(1, exception.Attempts);
        Assert.False(exception.IsInBand);
        Assert.StartsWith("CreateChatCompletion failed: 401 Unauthorized: unauthorized. Request id: r-1. Set the gateway's key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_StringifiedByTheGateway_IsUnwrapped()
    {
        var reply = FakeReply.Json("""{"error":"{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}\n"}""", 429);

        var exception = await Assert.ThrowsAsync<GatewayRateLimitException>(() => AskAsync(reply.WithHeader("Retry-After", "3")));

        Assert.Equal("Rate limit reached", exception.ErrorMessage);
        Assert.Equal("rate_limit_exceeded", exception.Code);
        Assert.Equal("tokens", exception.Type);
        Assert.Equal(TimeSpan.FromSeconds(3), exception.RetryAfter);
    }

    [Theory]
    [InlineData("Sat, 01 Aug 2026 12:01:00 GMT", 60)]
    [InlineData("Sat, 01 Aug 2026 11:00:00 GMT", 0)]
    [InlineData("410400", 410400)]
    [InlineData("soon", null)]
    public async Task RetryAfter_AnyForm_IsAWaitFromNow(string header, int? seconds)
    {
        var exception = await Assert.ThrowsAsync<GatewayRateLimitException>(() =>
            AskAsync(FakeReply.Error(429, "slow down").WithHeader("Retry-After", header), o => o.TimeProvider = new FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero))));

        Assert.Equal(seconds, (int?)exception.RetryAfter?.TotalSeconds);
    }

    // A stream request that fails before its first byte carries the event stream's content type, and web pages carry any.
    [Theory]
    [InlineData("text/event-stream", """{"error":"Provider not found. Please check"}""", "Provider not found. Please check")]
    [InlineData("text/html", "<html><head><title>502 Bad Gateway</title></head></html>", "502 Bad Gateway")]
    [InlineData("text/plain", "upstream connect error", "upstream connect error")]
    [InlineData("application/octet-stream", """{"type":"error","error":{"type":"api_error","message":"Failed"}}""", "Failed")]
    public async Task Error_AnyContentType_IsReadByItsText(string contentType, string body, string message)
    {
        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(FakeReply.Text(body, 502, contentType)));

        Assert.Equal(message, exception.ErrorMessage);
        Assert.Equal(body, exception.Body);
    }

    // A byte order mark kept the JSON from being recognised, and the code was lost.
    [Fact]
    public async Task Error_WithAByteOrderMark_IsReadAsWithout()
    {
        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() =>
            AskAsync(FakeReply.Json("\ufeff" + """{"error":{"message":"no key","code":"invalid_api_key"}}""", 401)));

        Assert.Equal(("no key", "invalid_api_key"), (exception.ErrorMessage, exception.Code));
    }

    [Fact]
    public async Task Error_WithoutBody_NamesTheStatus()
    {
        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(FakeReply.Text("", 503)));

        Assert.Null(exception.Body);
        Assert.Null(exception.ErrorMessage);
        Assert.Equal("CreateChatCompletion failed: 503 ServiceUnavailable.", exception.Message);
    }

    [Fact]
    public async Task Error_LongBody_IsCutAtTheBound()
    {
        var exception = await Assert.ThrowsAsync<GatewayServerException>(() =>
            AskAsync(FakeReply.Text(new string('é', 500_000), 500), o => o.MaxErrorBodyBytes = 1001));

        Assert.Equal(new string('é', 500), exception.Body);
        Assert.True(exception.Message.Length < 1000);
    }

    // Merely disposed, its answer was read on for two seconds.
    [Fact]
    public async Task Error_LongerThanItsBound_ClosesTheConnectionAtOnce()
    {
        var call = AskAsync(FakeReply.Script(500, "text/plain").Write(new string('x', 70_000)).Hang(), o => o.Handler = EndlessDrain());
        var request = await Gateway.NextRequestAsync(Token);

        await Assert.ThrowsAsync<GatewayServerException>(() => call);

        await request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Error_BodyThatNeverEnds_IsCutByTime()
    {
        var clock = new FakeTimeProvider();
        using var pauses = new BodyPauseHandler("upstream".Length);
        var call = AskAsync(FakeReply.RawHttp("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nupstream").Hang(), o => (o.TimeProvider, o.Handler) = (clock, pauses));
        await pauses.Paused;
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("upstream", (await Assert.ThrowsAsync<GatewayServerException>(() => call.WaitAsync(Hang.Limit, Token))).Body);
    }

    [Fact]
    public async Task Error_ConnectionCutInTheBody_KeepsTheFirstError()
    {
        var exception = await Assert.ThrowsAsync<GatewayServerException>(() =>
            AskAsync(FakeReply.RawHttp("HTTP/1.1 500 Oops\r\nContent-Length: 1000\r\n\r\nhalf an err").Close()));

        Assert.Equal("half an err", exception.ErrorMessage);
    }

    [Fact]
    public async Task Error_ThatRepeatsTheKey_DoesNotShowIt()
    {
        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() =>
            AskAsync(FakeReply.Error(401, "Incorrect key sk-s3cret-key, get another"), o => o.ApiKey = "sk-s3cret-key"));

        Assert.Equal("Incorrect key ***, get another", exception.ErrorMessage);
        Assert.DoesNotContain("s3cret", exception.ToString() + exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        var reply = FakeReply.Script(307, null).WithHeader("Location", "http://elsewhere.test/v1/chat/completions");

        var exception = await Assert.ThrowsAsync<GatewayApiException>(() => AskAsync(reply, o => o.ApiKey = "abc"));

        Assert.Contains("http://elsewhere.test/v1/chat/completions", exception.Message, StringComparison.Ordinal);
        Assert.Single(Gateway.Requests);
    }

    [Theory]
    [InlineData("""{"choices":null,"created":0,"id":"","model":"","object":""}""")]
    [InlineData("""{"object":"chat.completion"}""")]
    public async Task EmptyCompletion_With200_IsAnError(string body)
    {
        var exception = await Assert.ThrowsAsync<GatewayApiException>(() => AskAsync(FakeReply.Json(body).WithHeader("X-Request-Id", "r-1")));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.True(exception.IsInBand);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Contains("contains no completion", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyCompletion_WithAnErrorInside_GivesIt()
    {
        var exception = await Assert.ThrowsAsync<GatewayApiException>(() =>
            AskAsync(FakeReply.Json("""{"error":{"message":"quota used up","code":"insufficient_quota"}}""")));

        Assert.Equal("quota used up", exception.ErrorMessage);
        Assert.Equal("insufficient_quota", exception.Code);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("null", "null")]
    [InlineData("<html>hello</html>", "the answer is a web page")]
    [InlineData("""{"id":"1","choices":[{"index":""", "too early")]
    public async Task Success_ThatIsNoAnswer_IsAProtocolError(string body, string fault)
    {
        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => AskAsync(FakeReply.Text(body)));

        Assert.Equal("CreateChatCompletion", exception.Operation);
        Assert.StartsWith("CreateChatCompletion failed: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task Success_AnySize_IsReadWhole(int length)
    {
        var text = new string('x', length);
        var json = $$$"""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"{{{text}}}"}}]}""";
        var chunked = $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{json.Length:x}\r\n{json}\r\n0\r\n\r\n";

        Assert.Equal(text, (await AskAsync(FakeReply.Json(json))).Text);
        Assert.Equal(text, (await AskAsync(FakeReply.RawHttp(chunked))).Text);
    }
}
