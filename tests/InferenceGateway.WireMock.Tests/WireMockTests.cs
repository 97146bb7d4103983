using InferenceGateway.Models;
using WireMock.Server;
using Answer = WireMock.ResponseBuilders.Response;
using Asked = WireMock.RequestBuilders.Request;

namespace InferenceGateway.WireMock.Tests;

/// <summary>The client against the server that many projects use for such tests.</summary>
public sealed class WireMockTests : IDisposable
{
    private const string Completion =
        """{"id":"c1","object":"chat.completion","created":1,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"hello"},"finish_reason":"stop"}]}""";

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly InferenceGatewayClient _client;

    public WireMockTests() =>
        _client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri(_server.Url! + "/v1") });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chat_IsSentAndRead()
    {
        _server
            .Given(Asked.Create().WithPath("/v1/chat/completions").WithParam("provider", "openai").UsingPost())
            .RespondWith(Answer.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(Completion));

        var response = await _client.GenerateContentAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal("hello", response.Text);
        Assert.Equal("""{"model":"gpt-4o","messages":[{"role":"user","content":"hi"}]}""", _server.LogEntries.Single().RequestMessage!.Body);
    }

    [Fact]
    public async Task Stream_IsReadToItsEnd()
    {
        const string Events =
            "data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"hel\"}}]}\n\n"
            + "data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: [DONE]\n\n";
        _server
            .Given(Asked.Create().WithPath("/v1/chat/completions").WithHeader("Accept", "text/event-stream").UsingPost())
            .RespondWith(Answer.Create().WithStatusCode(200).WithHeader("Content-Type", "text/event-stream").WithBody(Events));

        var text = "";
        await foreach (var chunk in _client.GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token))
        {
            text += chunk.Text;
        }

        Assert.Equal("hello", text);
    }

    [Fact]
    public async Task Error_IsTyped()
    {
        _server
            .Given(Asked.Create().WithPath("/v1/models").UsingGet())
            .RespondWith(Answer.Create().WithStatusCode(401).WithHeader("Content-Type", "application/json").WithBody("""{"error":"unauthorized"}"""));

        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => _client.ListModelsAsync(cancellationToken: Token));

        Assert.Equal("unauthorized", exception.ErrorMessage);
    }

    [Fact]
    public async Task Retry_AfterABusyAnswer_Succeeds()
    {
        _server
            .Given(Asked.Create().WithPath("/v1/models").UsingGet())
            .InScenario("busy")
            .WillSetStateTo("free")
            .RespondWith(Answer.Create().WithStatusCode(503));
        _server
            .Given(Asked.Create().WithPath("/v1/models").UsingGet())
            .InScenario("busy")
            .WhenStateIs("free")
            .RespondWith(Answer.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody("""{"object":"list","data":[]}"""));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri(_server.Url! + "/v1"), TimeProvider = new HastyTimeProvider() });

        var models = await client.ListModelsAsync(cancellationToken: Token);

        Assert.Equal(2, models.Http!.Attempts);
    }

    [Fact]
    public async Task Recording_HasAllThatWasSent()
    {
        _server
            .Given(Asked.Create().WithPath("/v1/messages").UsingPost())
            .RespondWith(Answer.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(
                """{"id":"m1","type":"message","role":"assistant","model":"claude","content":[{"type":"text","text":"hello"}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}"""));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri(_server.Url! + "/v1"), ApiKey = "key-of-this-test" });

        await client.CreateMessageAsync(Provider.Anthropic, "claude", "hi", maxTokens: 16, new RequestOptions { Headers = new Dictionary<string, string> { ["X-Trace"] = "t1" } }, Token);

        var sent = _server.LogEntries.Single().RequestMessage!;
        Assert.Equal("POST", sent.Method);
        Assert.Equal("?provider=anthropic", new Uri(sent.Url!).Query);
        Assert.Equal("application/json", sent.Headers!["Content-Type"].Single());
        Assert.Equal("Bearer key-of-this-test", sent.Headers["Authorization"].Single());
        Assert.Equal("t1", sent.Headers["X-Trace"].Single());
        Assert.StartsWith("inference-gateway-dotnet/", sent.Headers["User-Agent"].Single(), StringComparison.Ordinal);
        Assert.Equal("""{"model":"claude","max_tokens":16,"messages":[{"role":"user","content":"hi"}]}""", sent.Body);
    }

    [Fact]
    public async Task Proxy_PassesPathAndBody()
    {
        _server
            .Given(Asked.Create().WithPath("/proxy/openai/embeddings").UsingPost())
            .RespondWith(Answer.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody("""{"data":[1.10]}"""));

        var response = await _client.ProxyPostJsonAsync(Provider.Openai, "embeddings", RawJson.Parse("""{"input":"a"}"""), cancellationToken: Token);

        Assert.Equal("""{"data":[1.10]}""", response.Json.ToString());
        Assert.Equal("""{"input":"a"}""", _server.LogEntries.Single().RequestMessage!.Body);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    /// <summary>The waits between attempts end at once; the limits on answers stay as they are.</summary>
    private sealed class HastyTimeProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime < TimeSpan.FromSeconds(10) ? TimeSpan.Zero : dueTime, period);
    }
}
