using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>Responses that are cut look the same to the client while they are recorded and when they are replayed.</summary>
public sealed class CutResponseTests : RecordingTest
{
    private const string FirstChunk = "a\r\ndata: {}\n\n\r\n";

    private static FakeReply OneEvent => FakeReply.Events(["{}"], done: false);

    [Fact]
    public async Task Stream_ThatIsClosed_IsClosedForTheClientAndInTheReplay()
    {
        Real.Enqueue(OneEvent.Close());
        var recorded = await RecordRawAsync();
        var replayed = await ReplayRawAsync();

        foreach (var (text, wasReset) in new[] { recorded, replayed })
        {
            Assert.EndsWith(FirstChunk, text, StringComparison.Ordinal);
            Assert.False(wasReset);
        }

        Assert.Contains("\"ending\": \"close\"", await File.ReadAllTextAsync(RecordingPath, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_ThatIsReset_IsResetForTheClientAndInTheReplay()
    {
        var gate = new TaskCompletionSource();
        Real.Enqueue(OneEvent.WaitFor(gate.Task).Reset());
        var recorded = await RecordRawAsync(gate);
        var replayed = await ReplayRawAsync();

        Assert.EndsWith(FirstChunk, recorded.Text, StringComparison.Ordinal);
        Assert.True(recorded.WasReset);
        Assert.Equal((recorded.Text[recorded.Text.IndexOf(FirstChunk, StringComparison.Ordinal)..], true), (replayed.Text[replayed.Text.IndexOf(FirstChunk, StringComparison.Ordinal)..], replayed.WasReset));
        Assert.Contains("\"ending\": \"reset\"", await File.ReadAllTextAsync(RecordingPath, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatEndsWithoutAnAnswer_DoesSoInTheReplay()
    {
        Real.Enqueue(FakeReply.RawHttp());

        Assert.Equal(("", false), await RecordRawAsync());
        Assert.Equal(("", false), await ReplayRawAsync());
    }

    [Fact]
    public async Task JsonBody_ThatIsCut_IsCutInTheReplay()
    {
        Real.Enqueue(FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":1"));
        await RecordRawAsync();

        var (text, wasReset) = await ReplayRawAsync();
        Assert.Contains("{\"a\":1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n0\r\n", text, StringComparison.Ordinal);
        Assert.False(wasReset);
    }

    [Fact]
    public async Task Stream_ThatTheClientLeaves_StaysOpenInTheReplay()
    {
        Real.Enqueue(OneEvent.Hang());
        await using (var recorder = await RecordAsync())
        {
            using (var client = await RawClient.ConnectAsync(recorder, Token))
            {
                await client.GetAsync("/v1/models", Token);
                await client.ReadUntilAsync(FirstChunk, Token);
            }

            await recorder.Requests.Single().Aborted;
            await Real.Requests.Single().Aborted;
        }

        Assert.Contains("\"ending\": \"open\"", await File.ReadAllTextAsync(RecordingPath, Token), StringComparison.Ordinal);
        await using var replay = await ReplayAsync();
        using var again = await RawClient.ConnectAsync(replay, Token);
        await again.GetAsync("/v1/models", Token);
        await again.ReadUntilAsync(FirstChunk, Token);
        var rest = again.ReadAsync(Token);
        Assert.False(rest.IsCompleted);
        await replay.DisposeAsync();
        await Record.ExceptionAsync(() => rest);
        Assert.Empty(replay.Misses);
    }

    [Fact]
    public async Task Request_ThatTheClientLeavesWithoutAnAnswer_IsNotRecorded()
    {
        Real.Enqueue(FakeReply.Script().StartAfter(Task.Delay(Timeout.InfiniteTimeSpan, Token)));
        await using var recorder = await RecordAsync();
        using (var client = await RawClient.ConnectAsync(recorder, Token))
        {
            await client.GetAsync("/v1/models", Token);
            await Real.NextRequestAsync(Token);
        }

        await recorder.Requests.Single().Aborted;
        await recorder.DisposeAsync();
        Assert.False(File.Exists(RecordingPath));
    }

    private static async Task<(string Text, bool WasReset)> ReadAsync(FakeGateway gateway, TaskCompletionSource? gate = null)
    {
        using var client = await RawClient.ConnectAsync(gateway, Token);
        await client.SendAsync("POST /v1/responses HTTP/1.1\r\nHost: gateway\r\nContent-Length: 2\r\n\r\n{}", Token);
        if (gate is null)
        {
            return await client.ReadToEndAsync(Token);
        }

        var start = await client.ReadUntilAsync(FirstChunk, Token);
        gate.SetResult();
        var (text, wasReset) = await client.ReadToEndAsync(Token);
        return (start + text, wasReset);
    }

    private async Task<(string Text, bool WasReset)> RecordRawAsync(TaskCompletionSource? gate = null)
    {
        await using var recorder = await RecordAsync();
        return await ReadAsync(recorder, gate);
    }

    private async Task<(string Text, bool WasReset)> ReplayRawAsync()
    {
        await using var replay = await ReplayAsync();
        return await ReadAsync(replay);
    }
}
