using System.Net;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>A replay sends what the real gateway sent.</summary>
public sealed class ReplayTests : RecordingTest
{
    private const string Odd = ": comment\n\ndata:{\"tight\":true}\n\nevent: x\r\ndata: {\"spaced\": 1}\r\n\r\nid: 7\nretry: 10\ndata: a\ndata: b\n\n\ndata: \"text\"\n\ndata: [DONE]\n\n";

    [Fact]
    public async Task Replay_OfTheSandbox_GivesTheSameAnswersWithoutTheGateway()
    {
        static async Task<string[]> UseAsync(HttpClient client) =>
        [
            await ChatTextAsync(client, Question("What is a goroutine?")),
            await ChatTextAsync(client, Question("What is a goroutine?", stream: true)),
            await client.GetStringAsync("/v1/models", Token),
            await (await client.PostAsync("/v1/images/generations?provider=openai", JsonContent("""{"model":"gpt-image-1","prompt":"a cat"}"""), Token)).Content.ReadAsStringAsync(Token),
        ];
        string[] recorded = [];
        await RecordAsync(async client => recorded = await UseAsync(client));
        await Real.DisposeAsync();

        await using var replay = await ReplayAsync();
        Assert.Equal(recorded, await UseAsync(ClientOf(replay)));
        Assert.Empty(replay.Misses);
        replay.ThrowIfMissed();
    }

    [Fact]
    public async Task Stream_WithCommentsAndOtherFraming_IsReplayedByteByByte()
    {
        Real.Enqueue(FakeReply.Script().Write(Odd));
        await RecordAsync(client => ChatAsync(client, Question("Hi", stream: true)));

        await using var replay = await ReplayAsync();
        Assert.Equal(Odd, await ChatTextAsync(ClientOf(replay), Question("Hi", stream: true)));
    }

    [Fact]
    public async Task Stream_ThatIsNoUtf8_IsReplayedByteByByte()
    {
        byte[] bytes = [.. "data: "u8, 0xC3, 0x28, .. "\n\n"u8];
        Real.Enqueue(FakeReply.Script().Write(bytes));
        await RecordAsync(client => ChatAsync(client, Question("Hi", stream: true)));

        await using var replay = await ReplayAsync();
        Assert.Equal(bytes, await (await ChatAsync(ClientOf(replay), Question("Hi", stream: true))).Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task BinaryBody_IsReplayedByteByByte()
    {
        byte[] bytes = [0xFF, 0xFB, 0x00, 0x0D];
        Real.Enqueue(FakeReply.Script(200, "audio/mpeg").Write(bytes));
        await RecordAsync(client => client.GetAsync("/v1/models", Token));

        await using var replay = await ReplayAsync();
        var response = await ClientOf(replay).GetAsync("/v1/models", Token);
        Assert.Equal("audio/mpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Error_IsReplayedWithItsHeaders()
    {
        Real.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "3").WithHeader("x-ratelimit-reset-requests", "1s"));
        await RecordAsync(client => ChatAsync(client, Question("Hi")));

        await using var replay = await ReplayAsync();
        var response = await ChatAsync(ClientOf(replay), Question("Hi"));
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("3", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal("1s", response.Headers.GetValues("x-ratelimit-reset-requests").Single());
        Assert.Equal("""{"error":"slow down"}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task EqualRequests_AreReplayedInTheirOrderAndThenTheLastAgain()
    {
        Real.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Json("""{"n":1}"""), FakeReply.Json("""{"n":2}"""));
        await RecordAsync(async client =>
        {
            for (var count = 0; count < 3; count++)
            {
                await ChatAsync(client, Question("Hi"));
            }
        });

        await using var replay = await ReplayAsync();
        var client = ClientOf(replay);
        string[] expected = ["""{"error":"busy"}""", """{"n":1}""", """{"n":2}""", """{"n":2}"""];
        foreach (var body in expected)
        {
            Assert.Equal(body, await ChatTextAsync(client, Question("Hi")));
        }
    }

    [Fact]
    public async Task ScriptedReply_InAReplay_TakesPrecedence()
    {
        await RecordAsync(client => ChatAsync(client, Question("Hi")));
        await using var replay = await ReplayAsync();
        replay.Enqueue(FakeReply.Error(503, "busy"));

        Assert.Equal(503, (int)(await ChatAsync(ClientOf(replay), Question("Hi"))).StatusCode);
        Assert.Equal(200, (int)(await ChatAsync(ClientOf(replay), Question("Hi"))).StatusCode);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(200)]
    public async Task Response_WithoutABody_IsReplayedWithoutOne(int status)
    {
        Real.Enqueue(FakeReply.Script(status, contentType: null).WithHeader("ETag", "\"1\""));
        await RecordAsync(client => client.GetAsync("/v1/models", Token));

        await using var replay = await ReplayAsync();
        var response = await ClientOf(replay).GetAsync("/v1/models", Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag?.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }
}
