using System.Net;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

public sealed class PlainReplyTests : GatewayTest
{
    [Fact]
    public async Task Json_Always_IsSentAsItIsWithItsLength()
    {
        Gateway.Enqueue(FakeReply.Json("{ \"größe\": 1", 201));
        var response = await GetAsync("/v1/models");
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(14, response.Content.Headers.ContentLength);
        Assert.Equal("{ \"größe\": 1", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Text_AsErrorPage_HasItsContentType()
    {
        Gateway.Enqueue(FakeReply.Text("<h1>502</h1>", 502, "text/html"));
        var response = await GetAsync("/v1/models");
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Error_WithJsonOfAProvider_IsEncodedTwice()
    {
        Gateway.Enqueue(FakeReply.Error(429, """{"error":{"message":"slow down"}}"""));
        await AssertErrorAsync(await GetAsync("/v1/models"), 429, """{"error":{"message":"slow down"}}""");
    }

    [Fact]
    public async Task WithHeader_SameNameTwice_Replaces()
    {
        Gateway.Enqueue(FakeReply.Error(429, "x").WithHeader("Retry-After", "1").WithHeader("retry-after", "2")
            .WithHeader("Content-Type", "text/event-stream"));
        var response = await GetAsync("/v1/models");
        Assert.Equal("2", Assert.Single(response.Headers.GetValues("Retry-After")));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public void WithHeader_WithLineBreak_Throws() =>
        Assert.Throws<ArgumentException>(() => FakeReply.Json("{}").WithHeader("A", "b\r\nc"));

    [Fact]
    public void WithHeader_OnRawReply_Throws() =>
        Assert.Throws<InvalidOperationException>(() => FakeReply.RawHttp().WithHeader("A", "b"));

    [Fact]
    public void Write_AfterTheEnd_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => FakeReply.Script().End().Write("x"));
        Assert.Throws<InvalidOperationException>(() => FakeReply.Script().Reset().Hang());
    }

    [Fact]
    public async Task Reply_UsedTwice_IsTheSame()
    {
        var reply = FakeReply.Script(200, "text/plain").Write("a");
        Assert.NotSame(reply, reply.Write("b"));
        Gateway.Enqueue(reply, reply);
        Assert.Equal("a", await Http.GetStringAsync("/v1/models", Token));
        Assert.Equal("a", await Http.GetStringAsync("/v1/models", Token));
    }

    [Fact]
    public async Task Script_WithoutBody_HasLengthZero()
    {
        Gateway.Enqueue(FakeReply.Script(503, "application/json"));
        Assert.Equal(0, (await GetAsync("/v1/models")).Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Completion_ForAPlainRequest_IsWhole()
    {
        Gateway.Enqueue(FakeReply.Completion("Hello there", "length"));
        var body = await JsonAsync(await PostChatAsync(Question("a")));
        Assert.Equal("gpt-4o", (string?)body["model"]);
        Assert.Equal("Hello there", (string?)body["choices"]![0]!["message"]!["content"]);
        Assert.Equal("length", (string?)body["choices"]![0]!["finish_reason"]);
    }

    [Fact]
    public async Task Completion_ForAStreamRequest_IsStreamedAndKeepsWhatWasAdded()
    {
        Gateway.Enqueue(FakeReply.Completion("Hello there").WithHeader("X-Selected-Model", "m"));
        using var response = await PostChatAsync(Question("a", stream: true));
        Assert.Equal("m", Assert.Single(response.Headers.GetValues("X-Selected-Model")));
        var events = (await response.Content.ReadAsStringAsync(Token)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("data: [DONE]", events[^1]);
        Assert.Equal(" there", (string?)JsonNode.Parse(events[2][6..])!["choices"]![0]!["delta"]!["content"]);
    }

    [Fact]
    public async Task Completion_ForWhatIsNoChatRequest_IsWhole()
    {
        Gateway.Enqueue(FakeReply.Completion("Hello"));
        var body = await JsonAsync(await GetAsync("/v1/models"));
        Assert.Equal("Hello", (string?)body["choices"]![0]!["message"]!["content"]);
    }
}
