using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ChatStreamTests : GatewayTest
{
    private readonly InstantTimeProvider _time = new();

    protected override FakeGatewayOptions Options => new() { ChunkDelay = TimeSpan.FromSeconds(7), TimeProvider = _time };

    [Fact]
    public async Task Stream_Headers_AreThoseOfTheGateway()
    {
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        var body = Question("Hi", stream: true);
        await client.SendAsync($"POST /v1/chat/completions HTTP/1.1\r\nHost: g\r\nContent-Length: {body.Length}\r\n\r\n{body}", Token);
        var text = await client.ReadUntilAsync("\r\n0\r\n\r\n", Token);
        var lines = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        Assert.Equal("HTTP/1.1 200 OK", lines[0]);
        Assert.Equal(
            [
                "Cache-Control: no-cache",
                "Connection: keep-alive",
                "Content-Type: text/event-stream",
                "Transfer-Encoding: chunked",
                "X-Accel-Buffering: no",
            ],
            lines[1..].Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stream_Chunks_AreRoleWordsFinishUsageAndDone()
    {
        var whole = await JsonAsync(await PostChatAsync(Question("Hi")));
        var events = (await (await StreamChatTextAsync("Hi")).Content.ReadAsStringAsync(Token)).Split("\n\n");
        Assert.Equal("", events[^1]);
        Assert.Equal("data: [DONE]", events[^2]);
        var chunks = events[..^2].Select(data => JsonNode.Parse(data["data: ".Length..])!).ToArray();

        Assert.All(chunks, chunk => Assert.Equal("chat.completion.chunk", (string?)chunk["object"]));
        Assert.Equal("assistant", (string?)Delta(chunks[0])["role"]);
        Assert.All(chunks[..^2], chunk => Assert.Null(chunk["choices"]![0]!["finish_reason"]));
        Assert.Equal("stop", (string?)chunks[^2]["choices"]![0]!["finish_reason"]);
        Assert.Empty(chunks[^1]["choices"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(whole["usage"], chunks[^1]["usage"]));
        var text = string.Concat(chunks[..^1].Select(chunk => (string?)Delta(chunk)["content"]));
        Assert.Equal((string?)whole["choices"]![0]!["message"]!["content"], text);
        Assert.True(chunks.Length > 10);
    }

    [Fact]
    public async Task Stream_WithChunkDelay_WaitsBeforeEachChunk()
    {
        var events = (await (await StreamChatTextAsync("Hi")).Content.ReadAsStringAsync(Token)).Split("\n\n");
        Assert.Equal(events.Length - 2, _time.Delays.Count);
        Assert.All(_time.Delays, delay => Assert.Equal(TimeSpan.FromSeconds(7), delay));
    }

    private static JsonNode Delta(JsonNode chunk) => chunk["choices"]![0]!["delta"]!;

    private Task<HttpResponseMessage> StreamChatTextAsync(string text) => PostChatAsync(Question(text, stream: true));
}
