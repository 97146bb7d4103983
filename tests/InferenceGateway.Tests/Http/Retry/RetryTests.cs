using System.Net.Sockets;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

[Trait("Culture", "Any")]
public sealed class RetryTests : RetryTest
{
    [Fact]
    public async Task Success_AfterFailures_SaysHowManyAttempts()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(429, "slow down"));

        var answer = await Retrying().GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("hello", answer.Text);
        Assert.Equal(3, answer.Http!.Attempts);
    }

    [Fact]
    public async Task Success_AtOnce_IsOneAttempt()
    {
        Assert.Equal(1, (await Retrying().GenerateContentAsync("m", "hi", cancellationToken: Token)).Http!.Attempts);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Attempts_AreTheSameToTheByte()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"));
        var options = new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["X-Team"] = "blue" },
            ExtraQuery = new Dictionary<string, string> { ["a"] = "b" },
            ExtraBody = new Dictionary<string, RawJson> { ["x"] = RawJson.Parse("1.50") },
            Provider = Provider.Groq,
            McpBypass = true,
        };

        await Retrying(o => o.ApiKey = "abc").GenerateContentAsync("m", "hi", options, Token);

        Assert.Equal(3, Gateway.Requests.Count);
        Assert.All(Gateway.Requests, request =>
        {
            Assert.Equal("/v1/chat/completions?provider=groq&a=b", request.RawTarget);
            Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"hi"}],"x":1.50}""", request.BodyText);
            Assert.Equal(Gateway.Requests[0].Headers, request.Headers);
        });
    }

    [Fact]
    public async Task LastError_AfterAllAttempts_KeepsItsBodyAndSaysHowMany()
    {
        Gateway.Enqueue(FakeReply.Error(503, "one"), FakeReply.Error(429, "two"), FakeReply.Error(502, "three"));

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(Retrying()));

        Assert.Equal("CreateChatCompletion failed after 3 attempts: 502 BadGateway: three.", exception.Message);
        Assert.Equal("""{"error":"three"}""", exception.Body);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task LastError_ThatIsFinal_EndsTheAttempts()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(401, "unauthorized"));

        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => AskAsync(Retrying()));

        Assert.Equal(2, exception.Attempts);
        Assert.StartsWith("CreateChatCompletion failed after 2 attempts: 401 Unauthorized", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApiKeyProvider_IsAskedForEachAttempt()
    {
        var asked = 0;
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"));

        await AskAsync(Retrying(o => o.ApiKeyProvider = _ => new ValueTask<string>($"token-{++asked}")));

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-3"], Gateway.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task ApiKeyProvider_Failing_IsNotTriedAgain()
    {
        var asked = 0;
        var client = Retrying(o => o.ApiKeyProvider = _ => throw new HttpRequestException($"no token {++asked}"));

        var exception = await Assert.ThrowsAsync<GatewayCredentialException>(() => AskAsync(client));

        Assert.Equal("CreateChatCompletion failed: ApiKeyProvider failed with HttpRequestException; the inner exception says why.", exception.Message);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task ConnectTimeout_CountsAsNotConnected()
    {
        using var host = new SilentHost();
        var client = Retrying(o => (o.BaseUrl, o.ConnectTimeout) = (host.Address, TimeSpan.FromMilliseconds(30)));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => client.Api.ProxyDeleteAsync(Provider.Openai, "files/1", null, Token));

        Assert.Equal("ConnectTimeout", exception.Setting);
        Assert.Equal(3, exception.Attempts);
        Assert.StartsWith("ProxyDelete timed out after 3 attempts: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_ThatCannotConnect_IsTriedAgain()
    {
        using var handler = StubHandler.Throwing(new HttpRequestException("no route", new SocketException((int)SocketError.HostUnreachable)));

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() =>
            Retrying(o => o.Handler = handler).Api.ProxyDeleteAsync(Provider.Openai, "files/1", null, Token));

        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task HealthCheck_WithoutConnection_IsTriedAgain()
    {
        await Gateway.DisposeAsync();
        var client = Retrying();

        Assert.Equal(3, (await Assert.ThrowsAsync<GatewayConnectionException>(() => client.HealthCheckAsync(cancellationToken: Token))).Attempts);
        Assert.False(await client.IsHealthyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Root_WithAPath_IsNoPartOfTheOperation()
    {
        using var handler = StubHandler.Json("""{"error":"oops"}""", System.Net.HttpStatusCode.BadGateway);
        var client = Retrying(o => (o.Handler, o.BaseUrl) = (handler, new Uri("https://host.test/proxy/v1")));

        Assert.Equal(3, (await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(client))).Attempts);
        Assert.Equal(1, (await Assert.ThrowsAsync<GatewayServerException>(() => client.Api.ProxyGetAsync(Provider.Openai, "models", null, Token))).Attempts);
    }
}
