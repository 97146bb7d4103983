using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

/// <summary>Scripted replies are used by every operation, and have the shape of its answers.</summary>
public sealed class OperationFaultTests : GatewayTest
{
    [Theory]
    [InlineData("GET", "/v1/mcp/tools")]
    [InlineData("POST", "/v1/responses")]
    [InlineData("POST", "/v1/messages")]
    [InlineData("POST", "/v1/images/edits")]
    [InlineData("POST", "/v1/metrics")]
    [InlineData("PATCH", "/proxy/openai/a/b")]
    public async Task Enqueue_OnEveryOperation_GivesTheSequence(string method, string path)
    {
        Gateway.Enqueue(path, FakeReply.Error(429, "slow down").WithHeader("Retry-After", "0"), FakeReply.Error(503, "busy"), FakeReply.Json("{}"));
        foreach (var expected in new[] { 429, 503, 200 })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.Equal(expected, (int)(await Http.SendAsync(request, Token)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/v1/messages", "message_stop")]
    [InlineData("/v1/responses", "response.completed")]
    [InlineData("/v1/chat/completions", "[DONE]")]
    public async Task Completion_InEachShape_IsStreamedToItsEndThenCut(string path, string end)
    {
        Gateway.Enqueue(FakeReply.Completion("Hello there"), FakeReply.Completion("Hello there").Close());
        var whole = await EventsAsync(await PostAsync(path, """{"stream":true}"""));
        Assert.Contains(end, whole[^1], StringComparison.Ordinal);
        Assert.Contains(whole, sent => sent.Contains("\" there\"", StringComparison.Ordinal));
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(path, """{"stream":true}"""));
    }

    [Fact]
    public async Task Event_WithName_IsOnePieceBeforeAFault()
    {
        Gateway.Enqueue(FakeReply.Script().Event("message_start", "{}").Event("error", """{"type":"error"}""").Reset());
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/messages", Token);
        var (text, wasReset) = await client.ReadToEndAsync(Token);
        Assert.Contains("event: message_start\ndata: {}\n\n", text, StringComparison.Ordinal);
        Assert.Contains("event: error\ndata: {\"type\":\"error\"}\n\n", text, StringComparison.Ordinal);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task Events_ManyThousand_AreFast()
    {
        Gateway.Enqueue(FakeReply.Completion(string.Join(' ', Enumerable.Repeat("word", 20_000))));
        var events = await EventsAsync(await PostChatAsync(Question("Hi", stream: true)));
        Assert.Equal(20_004, events.Length);
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("message_stop", null)]
    public void Event_WithoutNameOrData_Throws(string name, string? data) =>
        Assert.ThrowsAny<ArgumentException>(() => FakeReply.Script().Event(name, data!));
}
