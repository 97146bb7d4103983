using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Proxy;

public sealed class ProxyJsonTests : ClientTest
{
    private static readonly RawJson Body = RawJson.Parse("""{"input": "x", "n": 1.0, "n": 2e5}""");

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Json_BothWays_IsExact(string verb)
    {
        Gateway.Enqueue(FakeReply.Json("""  {"b" : [1.10, 1e2],"a":"\u00e9"}  """).WithHeader("x-ratelimit-remaining-requests", "99"));
        var client = Client();

        var response = await (verb switch
        {
            "GET" => client.ProxyGetJsonAsync(Provider.Openai, "embeddings", cancellationToken: Token),
            "POST" => client.ProxyPostJsonAsync(Provider.Openai, "embeddings", Body, cancellationToken: Token),
            "PUT" => client.ProxyPutJsonAsync(Provider.Openai, "embeddings", Body, cancellationToken: Token),
            "PATCH" => client.ProxyPatchJsonAsync(Provider.Openai, "embeddings", Body, cancellationToken: Token),
            _ => client.ProxyDeleteJsonAsync(Provider.Openai, "embeddings", cancellationToken: Token),
        });

        var hasBody = verb is not ("GET" or "DELETE");
        Assert.Equal($"{verb} /proxy/openai/embeddings", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal(hasBody ? Body.ToString() : "", Request.BodyText);
        Assert.Equal(hasBody ? "application/json" : null, Request.Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal("""{"b" : [1.10, 1e2],"a":"\u00e9"}""", response.Json.ToString());
        Assert.Equal("99", response.Http?.Headers["X-RateLimit-Remaining-Requests"]);
        Assert.Equal(1, response.Http?.Attempts);
    }

    [Fact]
    public async Task Json_OfTheSandbox_EchoesTheRequest()
    {
        var echo = await Client().ProxyJsonAsync(HttpMethod.Delete, Provider.Openai, "a/b?c=d", Newtonsoft.Json.Linq.JToken.Parse("""{"e":1}"""), cancellationToken: Token);

        Assert.StartsWith("""{"provider":"openai","method":"DELETE","path":"/a/b","query":{"c":"d"},""", echo.Json.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("""
            "body":{"e":1}}
            """, echo.Json.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("{\"a\":")]
    public async Task Answer_NotJson_IsAProtocolError(string text)
    {
        Gateway.Enqueue(FakeReply.Text(text));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Client().ProxyGetJsonAsync(Provider.Openai, "models", cancellationToken: Token));

        Assert.Equal("ProxyGet", exception.Operation);
    }

    [Fact]
    public async Task Error_OfTheProvider_IsTypedWithItsHeaders()
    {
        const string Error = """{"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}}""";
        Gateway.Enqueue(
            FakeReply.Json(Error, 429).WithHeader("Retry-After", "7").WithHeader("x-request-id", "r-7"),
            FakeReply.Json(Error, 429));

        var json = await Assert.ThrowsAsync<GatewayRateLimitException>(() => Client().ProxyPostJsonAsync(Provider.Openai, "embeddings", Body, cancellationToken: Token));
        var raw = await Assert.ThrowsAsync<GatewayRateLimitException>(() => Client().ProxyPostAsync(Provider.Openai, "embeddings", cancellationToken: Token));

        Assert.Equal(TimeSpan.FromSeconds(7), json.RetryAfter);
        Assert.Equal("r-7", json.RequestId);
        Assert.Equal("rate_limit_exceeded", json.Code);
        Assert.Equal("ProxyPost", raw.Operation);
        Assert.Equal(2, Gateway.Requests.Count);
    }

    [Theory]
    [InlineData(400, "Provider requires an API key. Please configure the provider's API key.", "in the gateway's own environment")]
    [InlineData(502, "Failed to reach upstream server", "could not reach the provider")]
    public async Task Error_OfTheGateway_SaysWhatToDo(int status, string error, string advice)
    {
        Gateway.Enqueue(FakeReply.Error(status, error));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Client().ProxyGetAsync(Provider.Openai, "models", cancellationToken: Token));

        Assert.Equal(error, exception.ErrorMessage);
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task Provider_Unknown_IsRefusedByTheGateway() =>
        Assert.StartsWith("Provider not found.", (await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().ProxyGetAsync("nobody", "models", cancellationToken: Token))).ErrorMessage, StringComparison.Ordinal);
}
