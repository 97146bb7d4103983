using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Http.Handlers;

public sealed class CallersHttpClientTests : ClientTest
{
    [Fact]
    public async Task HttpClient_OfTheCaller_IsNeitherChangedNorDisposed()
    {
        using var http = new HttpClient();
        var timeout = http.Timeout;
        var client = Client(o => o.ApiKey = "abc", http);

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        client.Dispose();

        Assert.Equal(timeout, http.Timeout);
        Assert.Null(http.BaseAddress);
        Assert.Empty(http.DefaultRequestHeaders);
        Assert.Equal("Bearer abc", Request.Headers["Authorization"]);
        Assert.Equal("OK", (string?)System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync(new Uri(Gateway.BaseUrl, "/health"), Token))!["message"]);
    }

    [Fact]
    public async Task HttpClient_DefaultHeaders_AreKept()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://ignored.test/x/") };
        http.DefaultRequestHeaders.Add("Authorization", "Basic xyz");
        http.DefaultRequestHeaders.Add("User-Agent", "mine/1.0");
        http.DefaultRequestHeaders.Add("X-Team", "blue");

        await Client(null, http).GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("Basic xyz", Request.Headers["Authorization"]);
        Assert.Equal("mine/1.0", Request.Headers["User-Agent"]);
        Assert.Equal("blue", Request.Headers["X-Team"]);
        Assert.Equal("/v1/chat/completions", Request.Path);
    }

    [Fact]
    public async Task HttpClient_OwnTimeout_IsNamed()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        Gateway.Enqueue(FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => Client(null, http).GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Equal("HttpClient.Timeout", exception.Setting);
        Assert.Equal(TimeSpan.FromMilliseconds(100), exception.Timeout);
        Assert.Equal("CreateChatCompletion", exception.Operation);
    }

    [Fact]
    public async Task HttpClient_CancelledByTheCaller_IsNoTimeout()
    {
        using var http = new HttpClient();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task));
        var call = Client(null, http).GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await Gateway.NextRequestAsync(Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task HttpClient_SlowToConnect_IsNotItsTimeout()
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, token) =>
            {
                return await new TaskCompletionSource<Stream>().Task.WaitAsync(token);
            },
        };
        using var http = new HttpClient(handler);

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Client(null, http).GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("ConnectTimeout", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_FollowedByTheCallersClient_DoesNotTakeTheKeyAlong()
    {
        await using var elsewhere = await FakeGateway.StartAsync(cancellationToken: Token);
        elsewhere.Enqueue(FakeReply.Completion("hello"));
        using var http = new HttpClient();
        Gateway.Enqueue(FakeReply.Script(307, null).WithHeader("Location", new Uri(elsewhere.BaseUrl, "/v1/chat/completions").AbsoluteUri));

        await Client(o => o.ApiKey = "abc", http).GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.DoesNotContain("Authorization", elsewhere.Requests.Single().Headers.Keys);
    }

    [Fact]
    public async Task Handler_OfTheCaller_IsUsedAndStaysOpen()
    {
        using var handler = StubHandler.Json("""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"stub"}}]}""");
        var client = Client(o => o.Handler = handler);

        Assert.Equal("stub", (await client.GenerateContentAsync("m", "hi", cancellationToken: Token)).Text);
        client.Dispose();

        Assert.False(handler.IsDisposed);
        Assert.Empty(Gateway.Requests);
    }
}
