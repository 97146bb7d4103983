using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests;

public sealed class FakeGatewayScriptTests : GatewayTest
{
    [Fact]
    public async Task Enqueue_SeveralReplies_GivesThemInOrderThenTheDefault()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"), FakeReply.Error(503, "busy"));
        Assert.Equal(429, (int)(await PostChatAsync(Question("a"))).StatusCode);
        Assert.Equal(503, (int)(await PostChatAsync(Question("a"))).StatusCode);
        Assert.Equal(200, (int)(await PostChatAsync(Question("a"))).StatusCode);
    }

    [Fact]
    public async Task Enqueue_WithoutPath_LeavesHealthAlone()
    {
        Gateway.Enqueue(FakeReply.Error(500, "x"));
        Assert.Equal(200, (int)(await GetAsync("/health")).StatusCode);
        Assert.Equal(500, (int)(await GetAsync("/v1/models")).StatusCode);
    }

    [Fact]
    public async Task Enqueue_WithPath_IsForThatPathOnly()
    {
        Gateway.Enqueue("/v1/chat/completions", FakeReply.Error(500, "chat")).Enqueue("/health", FakeReply.Error(503, "down"));
        Assert.Equal(200, (int)(await GetAsync("/v1/models")).StatusCode);
        Assert.Equal(503, (int)(await GetAsync("/health")).StatusCode);
        Assert.Equal(500, (int)(await PostChatAsync(Question("a"))).StatusCode);
    }

    [Fact]
    public void Enqueue_PathWithoutSlash_Throws() =>
        Assert.Throws<ArgumentException>(() => Gateway.Enqueue("v1/models", FakeReply.Json("{}")));

    [Fact]
    public async Task Respond_GivingNull_FallsBackToEarlierFunctionThenDefault()
    {
        Gateway.Respond(request => request.Query.ContainsKey("first") ? FakeReply.Text("first") : null);
        Gateway.Respond(request => request.Query.ContainsKey("second") ? FakeReply.Text("second") : null);
        Assert.Equal("second", await Http.GetStringAsync("/v1/models?first=1&second=1", Token));
        Assert.Equal("first", await Http.GetStringAsync("/v1/models?first=1", Token));
        Assert.Contains("gpt-4o", await Http.GetStringAsync("/v1/models", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Respond_WithEnqueuedReply_ComesAfterIt()
    {
        Gateway.Respond(_ => FakeReply.Text("computed")).Enqueue(FakeReply.Text("queued"));
        Assert.Equal("queued", await Http.GetStringAsync("/v1/models", Token));
        Assert.Equal("computed", await Http.GetStringAsync("/v1/models", Token));
    }

    [Fact]
    public async Task Respond_Throwing_IsAnsweredWith500AndTheReason()
    {
        Gateway.Respond(_ => throw new InvalidOperationException("my mistake"));
        var response = await GetAsync("/v1/models");
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("my mistake", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
