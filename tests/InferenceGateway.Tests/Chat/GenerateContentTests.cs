using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Chat;

public sealed class GenerateContentTests : ClientTest
{
    private const string Hello = """{"model":"gpt-4o","messages":[{"role":"user","content":"hi"}]}""";

    [Fact]
    public async Task Prompt_WithProvider_SendsExactlyModelAndMessage()
    {
        var response = await Client().GenerateContentAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token);

        Assert.NotEmpty(response.Text);
        Assert.Equal("POST", Request.Method);
        Assert.Equal("/v1/chat/completions?provider=openai", Request.RawTarget);
        Assert.Equal(Hello, Request.BodyText);
        Assert.Equal("application/json", Request.Headers["Content-Type"]);
        Assert.Equal($"{Hello.Length}", Request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Prompt_WithoutProvider_AddsNothing()
    {
        await Client().GenerateContentAsync("fast", "hi", cancellationToken: Token);

        Assert.Equal("/v1/chat/completions", Request.RawTarget);
        Assert.Equal("""{"model":"fast","messages":[{"role":"user","content":"hi"}]}""", Request.BodyText);
    }

    [Fact]
    public async Task Messages_AsCollectionExpression_AreSentInOrder()
    {
        await Client().GenerateContentAsync(Provider.Openai, "gpt-4o", [Message.System("be brief"), Message.User("hi")], cancellationToken: Token);

        Assert.Equal("""{"model":"gpt-4o","messages":[{"role":"system","content":"be brief"},{"role":"user","content":"hi"}]}""", Request.BodyText);
    }

    [Fact]
    public async Task Messages_WithoutProvider_AreSent()
    {
        await Client().GenerateContentAsync("openai/gpt-4o", [Message.User("hi")], cancellationToken: Token);

        Assert.Equal("/v1/chat/completions", Request.RawTarget);
        Assert.Equal("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"hi"}]}""", Request.BodyText);
    }

    [Fact]
    public async Task Request_SetMembers_AreSentAndNothingElse()
    {
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], Temperature = 0, MaxTokens = 5 };

        await Client().GenerateContentAsync(request, cancellationToken: Token);

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"hi"}],"max_tokens":5,"temperature":0}""", Request.BodyText);
    }

    [Fact]
    public async Task Request_HeadersOfTheClient_AreOnlyThese()
    {
        await Client(o => o.ApiKey = "abc").GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal(["Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], Request.Headers.Keys.Where(k => k != "traceparent").Order());
        Assert.Matches(@"^inference-gateway-dotnet/\d+\.\d+\.\d+$", Request.Headers["User-Agent"]);
        Assert.Equal("Bearer abc", Request.Headers["Authorization"]);
    }

    [Fact]
    public void Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();
        Message[] none = [];

        Assert.Throws<ArgumentNullException>("model", () => { _ = client.GenerateContentAsync(Provider.Openai, null!, "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("model", () => { _ = client.GenerateContentAsync(Provider.Openai, " ", "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("model", () => { _ = client.GenerateContentAsync("", "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("prompt", () => { _ = client.GenerateContentAsync("m", "", cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("messages", () => { _ = client.GenerateContentAsync("m", (IEnumerable<Message>)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("messages", () => { _ = client.GenerateContentAsync("m", none, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("messages", () => { _ = client.GenerateContentAsync("m", (Message[])[Message.User("hi"), null!], cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("request", () => { _ = client.GenerateContentAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.GenerateContentAsync(new CreateChatCompletionRequest { Model = "", Messages = [Message.User("hi")] }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.GenerateContentAsync(new CreateChatCompletionRequest { Model = "m", Messages = [] }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.GenerateContentAsync(new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], Stream = true }, cancellationToken: Token); });
        Assert.Empty(Gateway.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/v1/")]
    public async Task BaseUrl_AnyForm_ReachesTheSameRoute(string path)
    {
        var address = new Uri(Gateway.BaseUrl.GetLeftPart(UriPartial.Authority) + path);

        await Client(o => o.BaseUrl = address).GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("/v1/chat/completions", Request.Path);
    }

    [Fact]
    public async Task BaseUrl_BelowAPrefix_KeepsIt()
    {
        Gateway.Enqueue(FakeReply.Completion("hello"), FakeReply.Json("""{"object":"list","data":[]}"""));
        var client = Client(o => o.BaseUrl = new Uri(Gateway.BaseUrl, "/llm/v1"));

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.ListModelsAsync(cancellationToken: Token);

        Assert.Equal(["/llm/v1/chat/completions", "/llm/v1/models"], Gateway.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task Options_ChangedAfterwards_DoNotMatter()
    {
        InferenceGatewayClientOptions options = null!;
        var client = Client(o => options = o);
        options.ApiKey = "late";
        options.Provider = Provider.Groq;

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("/v1/chat/completions", Request.RawTarget);
        Assert.False(Request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Http_OfTheAnswer_HoldsWhatCameBesideIt()
    {
        var reply = FakeReply.Completion("hello").WithHeader("X-Selected-Provider", "groq").WithHeader("X-Selected-Model", "llama").WithHeader("X-Request-Id", "r-1");

        var http = (await AskAsync(reply)).Http!;

        Assert.Equal(200, (int)http.StatusCode);
        Assert.Equal("groq", http.SelectedProvider);
        Assert.Equal("llama", http.SelectedModel);
        Assert.Equal("r-1", http.RequestId);
        Assert.Equal(1, http.Attempts);
        Assert.StartsWith("application/json", http.Headers["content-type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_ManyCallsAtOnce_EachGetsItsAnswer()
    {
        Gateway.Respond(request => FakeReply.Completion((string)request.Json!["messages"]![0]!["content"]!));
        var client = Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => client.GenerateContentAsync("m", $"question {i}", cancellationToken: Token)));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"question {i}"), answers.Select(a => a.Text));
    }

    [Fact]
    public async Task Client_Disposed_SaysSo()
    {
        var client = Client();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));
    }
}
