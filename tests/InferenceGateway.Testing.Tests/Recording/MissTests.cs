using System.Net;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

public sealed class MissTests : RecordingTest
{
    [Fact]
    public async Task Miss_SaysWhatDiffersFromTheNearestRecording()
    {
        await RecordAsync(async client =>
        {
            await client.GetAsync("/v1/models", Token);
            await ChatAsync(client, """{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Something else"}],"n":1,"user":"x"}""");
            await ChatAsync(client, """{"model":"openai/gpt-4o","messages":[{"role":"user","content":"What is a goroutine?"}]}""");
        });
        await using var replay = await ReplayAsync();

        var response = await ChatAsync(
            ClientOf(replay), """{"model":"openai/gpt-4o","messages":[{"role":"user","content":"What is a thread?"},{"role":"user","content":"x"}]}""");

        var expected = $"""
            {RecordingPath} has no response for POST /v1/chat/completions. The nearest is exchange 3, which differs in:
              /messages/0/content: recorded "What is a goroutine?", received "What is a thread?"
              /messages/1: recorded nothing, received {"{"}"role":"user","content":"x"{"}"}
            """.ReplaceLineEndings("\n");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(expected, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["error"]);

        var miss = Assert.Single(replay.Misses);
        Assert.Equal(expected, miss.ToString());
        Assert.Equal(3, miss.NearestExchange);
        Assert.Equal(RecordingPath, miss.Recording);
        Assert.Same(replay.Requests.Single(), miss.Request);
        Assert.Equal(["/messages/0/content", "/messages/1"], miss.Differences.Select(difference => difference.Place));
    }

    [Fact]
    public async Task ThrowIfMissed_AfterMisses_NamesAllOfThem()
    {
        await RecordAsync(client => client.GetAsync("/v1/models?provider=openai", Token));
        await using var replay = await ReplayAsync();
        replay.ThrowIfMissed();

        await ClientOf(replay).GetAsync("/v1/models?provider=groq", Token);
        await ClientOf(replay).DeleteAsync("/v1/files", Token);

        var exception = Assert.Throws<ReplayMissException>(replay.ThrowIfMissed);
        Assert.Equal(replay.Misses, exception.Misses);
        Assert.Contains("query parameter 'provider': recorded openai, received groq", exception.Message, StringComparison.Ordinal);
        Assert.Contains("method: recorded GET, received DELETE", exception.Message, StringComparison.Ordinal);
        Assert.Contains("path: recorded /v1/models, received /v1/files", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_InALongText_ShowsItsPlaceOnly()
    {
        var text = new string('a', 500);
        await RecordAsync(client => ChatAsync(client, Question(text + "recorded" + text)));
        await using var replay = await ReplayAsync();

        await ChatAsync(ClientOf(replay), Question(text + "received" + text));

        var difference = replay.Misses.Single().Differences.Single();
        Assert.Matches("^…a+recorded?a+…$", difference.Recorded);
        Assert.Matches("^…a+received?a+…$", difference.Received);
        Assert.InRange(difference.Recorded!.Length, 20, 100);
    }

    [Fact]
    public async Task Differences_BeyondTheFirstEight_AreCounted()
    {
        static string Numbers(int start) => $"[{string.Join(',', Enumerable.Range(start, 12))}]";
        await RecordAsync(client => ChatAsync(client, Numbers(0)));
        await using var replay = await ReplayAsync();

        await ChatAsync(ClientOf(replay), Numbers(1));

        Assert.Equal(12, replay.Misses.Single().Differences.Count);
        Assert.EndsWith("\n  and 4 more", replay.Misses.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Miss_OfABodyOfAnotherKind_ShowsBothBodies()
    {
        await RecordAsync(client => client.PostAsync("/v1/metrics", new StringContent("not json"), Token));
        await using var replay = await ReplayAsync();

        await ClientOf(replay).PostAsync("/v1/metrics", JsonContent("{}"), Token);

        Assert.Equal("body: recorded \"not json\", received {}", replay.Misses.Single().Differences.Single().ToString());
    }

    [Fact]
    public async Task Miss_OfAnEmptyRecording_SaysSo()
    {
        await WriteRecordingAsync("""{"recording":1,"exchanges":[]}""");
        await using var replay = await ReplayAsync();

        await ClientOf(replay).GetAsync("/health", Token);

        Assert.EndsWith("has no response for GET /health. The recording is empty.", replay.Misses.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Miss_WithAKey_DoesNotShowIt()
    {
        await RecordAsync(client => client.GetAsync("/proxy/google/models/?key=key-of-mine", Token));
        await using var replay = await ReplayAsync();

        await ClientOf(replay).GetAsync("/proxy/google/other/?key=another-key&api_key=another-key", Token);

        Assert.DoesNotContain("another-key", replay.Misses.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misses_OfAGatewayThatDoesNotReplay_AreEmpty()
    {
        Assert.Empty(Real.Misses);
        Real.ThrowIfMissed();
        Assert.False(Real.IsRecording);
        await using var recorder = await RecordAsync();
        Assert.Empty(recorder.Misses);
    }
}
