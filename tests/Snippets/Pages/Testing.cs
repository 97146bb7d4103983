using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/testing.md</summary>
public sealed class Testing : SnippetTest
{
    [Fact]
    public async Task Sandbox()
    {
        // snippet: sandbox
        await using var gateway = await FakeGateway.StartAsync();
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        Console.WriteLine(response.Text);   // says that it is a sandbox, and quotes the question
        // end

        Assert.Contains("What is a goroutine?", Output, StringComparison.Ordinal);
        Assert.Contains("sandbox", Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Replies()
    {
        var gateway = Gateway;

        // snippet: replies
        gateway.Enqueue("/v1/models", FakeReply.Json("""{"object":"list","data":[]}"""));   // for this path alone

        gateway.Enqueue(   // for the next requests, whatever their path
            FakeReply.Completion("Hello!"),
            FakeReply.Completion("Once upon", finishReason: "length"),
            FakeReply.ToolCall("get_weather", """{"city":"Paris"}"""),
            FakeReply.ToolCalls(("get_weather", """{"city":"Paris"}"""), ("get_time", "{}")));
        // end

        Assert.Equal("Hello!", (await Client.GenerateContentAsync("openai/gpt-4o", "hi")).Text);
        Assert.Empty((await Client.ListModelsAsync()).Data);
        Assert.True((await Client.GenerateContentAsync("openai/gpt-4o", "hi")).IsTruncated);
        Assert.Equal("Paris", (string?)Arguments(await Client.GenerateContentAsync("openai/gpt-4o", "hi")));
        Assert.Equal(2, (await Client.GenerateContentAsync("openai/gpt-4o", "hi")).ToolCalls.Count);
    }

    [Fact]
    public async Task Responders()
    {
        var gateway = Gateway;

        // snippet: respond
        gateway.Respond(request => request.Path == "/v1/chat/completions" && (string?)request.Json!["model"] == "gpt-4o"
            ? FakeReply.Completion($"You asked for {request.Query["provider"]}.")
            : null);   // the next function, in the end the sandbox
        // end

        Assert.Equal("You asked for openai.", (await Client.GenerateContentAsync(Provider.Openai, "gpt-4o", "hi")).Text);
        Assert.Contains("sandbox", (await Client.GenerateContentAsync(Provider.Openai, "gpt-4o-mini", "hi")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Faults()
    {
        var gateway = Gateway;
        var chunk = Chunk("Once ");

        // snippet: faults
        gateway.Enqueue(
            FakeReply.Error(429, "slow down").WithHeader("Retry-After", "1"),   // the gateway's own error
            FakeReply.Text("<h1>502 Bad Gateway</h1>", 502, "text/html"),      // a proxy in between
            FakeReply.RawHttp(),                                               // the connection closes without an answer
            FakeReply.Events([chunk], done: false),                            // a stream without its end
            FakeReply.Script().Event(chunk).Close(),                           // a connection that is cut
            FakeReply.Script().Event(chunk).Event("""{"error":"overloaded"}""").Done());   // an error in a stream
        // end

        Assert.Equal(TimeSpan.FromSeconds(1), (await Assert.ThrowsAsync<GatewayRateLimitException>(AskAsync)).RetryAfter);
        await Assert.ThrowsAsync<GatewayServerException>(AskAsync);
        await Assert.ThrowsAsync<GatewayConnectionException>(AskAsync);
        await Assert.ThrowsAsync<StreamIncompleteException>(StreamAsync);
        await Assert.ThrowsAsync<StreamIncompleteException>(StreamAsync);
        Assert.True((await Assert.ThrowsAsync<GatewayApiException>(StreamAsync)).IsInBand);
    }

    [Fact]
    public async Task Requests()
    {
        var gateway = Gateway;
        var client = Client;

        // snippet: requests
        await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "What is a goroutine?");

        var request = gateway.Requests.Single();
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("openai", request.Query["provider"]);
        Assert.Equal("gpt-4o", (string?)request.Json!["model"]);
        Assert.False(request.Headers.ContainsKey("Authorization"));
        // end
    }

    [Fact]
    public async Task Cancellation()
    {
        var gateway = Gateway;
        var client = Client;

        // snippet: cancellation
        gateway.Enqueue(FakeReply.Script().Hang());   // the headers, and nothing after them
        using var source = new CancellationTokenSource();
        var asking = client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").ToResponseAsync(source.Token);

        var request = await gateway.NextRequestAsync();   // it has arrived
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await request.Aborted;                            // the connection was closed, not left to run
        // end
    }

    [Fact]
    public async Task Steps()
    {
        var gateway = Gateway;
        var client = Client;
        var (first, second) = (Chunk("Once "), Chunk("upon "));

        // snippet: steps
        var gate = new TaskCompletionSource();
        gateway.Enqueue(FakeReply.Script().Event(first).WaitFor(gate.Task).Event(second).Done());

        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story."))
        {
            Console.Write(chunk.Text);   // the second chunk is not sent before the first was read
            gate.TrySetResult();
        }
        // end

        Assert.Equal("Once upon ", Output);
    }

    [Fact]
    public async Task Key()
    {
        // snippet: key
        await using var gateway = await FakeGateway.StartAsync(new FakeGatewayOptions { RequiredApiKey = "secret" });
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        await Assert.ThrowsAsync<GatewayAuthenticationException>(() => client.ListModelsAsync());
        // end
    }

    private static System.Text.Json.Nodes.JsonNode? Arguments(CreateChatCompletionResponse response) =>
        System.Text.Json.Nodes.JsonNode.Parse(response.ToolCalls.Single().Function.Arguments)!["city"];

    private Task AskAsync() => Client.GenerateContentAsync("openai/gpt-4o", "hi");

    private Task StreamAsync() => Client.GenerateContentStreamingAsync("openai/gpt-4o", "hi").ToResponseAsync();
}
