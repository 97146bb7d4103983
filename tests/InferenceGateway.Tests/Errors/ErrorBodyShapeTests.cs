using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Errors;

/// <summary>Error bodies in shapes of their own: frames of a stream, XML, problem details.</summary>
public sealed class ErrorBodyShapeTests : ClientTest
{
    [Theory]
    [InlineData("data: {\"error\": \"Failed to start streaming: upstream 401\"}\n\ndata: [DONE]\n\n", "Failed to start streaming: upstream 401", null)]
    [InlineData("event: error\ndata: {\"error\":{\"message\":\"busy\",\"code\":\"E1\"}}\n\n", "busy", "E1")]
    [InlineData("data: {\"error\":\"cut", "{\"error\":\"cut", null)]
    [InlineData("data: \n\ndata: plain text\n\n", "plain text", null)]
    public async Task Body_OfEvents_GivesTheMessageOfTheFirstOne(string body, string message, string? code)
    {
        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(FakeReply.Text(body, 503, "text/event-stream")));

        Assert.Equal((message, code), (error.ErrorMessage, error.Code));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>Access &amp; more denied</Message><RequestId>R1</RequestId></Error>", "Access & more denied", "AccessDenied", "R1")]
    [InlineData("<ErrorResponse xmlns=\"urn:x\"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>", "Rate exceeded", "Throttling", null)]
    public async Task Body_OfXml_GivesItsMessageAndIsNotCalledAPage(string body, string message, string code, string? requestId)
    {
        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(FakeReply.Text(body, 403, "application/xml")));

        Assert.Equal((message, code, requestId), (error.ErrorMessage, error.Code, error.RequestId));
        Assert.DoesNotContain("page", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<html><head><titles>x</titles><title>502 Bad Gateway</title></head></html>", "502 Bad Gateway")]
    [InlineData("<html><body><message>hello</message><h1>Sorry</h1></body></html>", "Sorry")]
    public async Task Body_OfHtml_GivesItsHeadline(string body, string message)
    {
        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(FakeReply.Text(body, 502, "text/html")));

        Assert.Equal(message, error.ErrorMessage);
        Assert.Contains("web page", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfProblemDetails_GivesTheDetailBeforeTheTitle()
    {
        const string body = """{"type":"about:blank","title":"Bad Request","status":400,"detail":"max_tokens is too large"}""";

        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(FakeReply.Text(body, 400, "application/problem+json")));

        Assert.Equal("max_tokens is too large", error.ErrorMessage);
    }

    [Theory]
    [InlineData("1500", "30", 1500)]
    [InlineData("1500.5", null, 1500.5)]
    [InlineData("soon", "30", 30_000)]
    [InlineData("-1", "30", 30_000)]
    public async Task RetryAfterMs_GoesBeforeRetryAfter(string milliseconds, string? seconds, double expected)
    {
        var reply = FakeReply.Text("""{"error":"slow down"}""", 429, "application/json").WithHeader("retry-after-ms", milliseconds);
        if (seconds is not null)
        {
            reply = reply.WithHeader("Retry-After", seconds);
        }

        var error = await Assert.ThrowsAsync<GatewayRateLimitException>(() => AskAsync(reply));

        Assert.Equal(TimeSpan.FromMilliseconds(expected), error.RetryAfter);
    }

    [Theory]
    [InlineData("api_key", "se+cret/value1")]
    [InlineData("subscription-key", "plainsecret")]
    public async Task Body_ThatRepeatsASecretOfTheQuery_ShowsItNowhere(string name, string secret)
    {
        Gateway.Enqueue(FakeReply.Text($$"""{"error":"bad key {{secret}} or {{Uri.EscapeDataString(secret)}}"}""", 400, "application/json"));
        var options = new RequestOptions { ExtraQuery = new Dictionary<string, string> { [name] = secret } };

        var error = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().GenerateContentAsync("m", "hi", options, Token));

        Assert.DoesNotContain(secret, error.ToString() + error.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(secret), error.ToString() + error.Body, StringComparison.Ordinal);
        Assert.Contains("***", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfBackslashes_IsRedactedInTimeThatGrowsWithItsLength()
    {
        var error = await Assert.ThrowsAsync<GatewayBadRequestException>(() => AskAsync(
            FakeReply.Text(new string('\\', 4 * 1024 * 1024) + "s3cret-key-1", 400, "text/plain"),
            o => (o.ApiKey, o.MaxErrorBodyBytes) = ("s3cret-key-1", 16 * 1024 * 1024)));

        // With a search that begins anew at each backslash, this takes hours.
        Assert.EndsWith("***", error.Body, StringComparison.Ordinal);
    }
}
