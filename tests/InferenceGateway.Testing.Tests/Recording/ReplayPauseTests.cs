using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Testing.Tests.Recording;

public sealed class ReplayPauseTests : RecordingTest
{
    [Fact]
    public async Task Recording_OfAStream_HasThePausesBetweenItsEvents()
    {
        var time = new FakeTimeProvider();
        var (start, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        Real.Enqueue(FakeReply.Script().StartAfter(start.Task).Event("1").WaitFor(gate.Task).Event("2").Done());
        await using (var recorder = await RecordAsync(new RecordingOptions { TimeProvider = time }))
        {
            using var client = await RawClient.ConnectAsync(recorder, Token);
            await client.GetAsync("/v1/models", Token);
            await Real.NextRequestAsync(Token);
            time.Advance(TimeSpan.FromMilliseconds(700));
            start.SetResult();
            await client.ReadUntilAsync("data: 1\n\n\r\n", Token);
            time.Advance(TimeSpan.FromMilliseconds(40));
            gate.SetResult();
            await client.ReadUntilAsync("\r\n0\r\n\r\n", Token);
        }

        var response = JsonNode.Parse(await File.ReadAllTextAsync(RecordingPath, Token))!["exchanges"]![0]!["response"]!;
        Assert.Equal(700, (int)response["afterMs"]!);
        Assert.Equal([0, 40, 0], response["events"]!.AsArray().Select(sent => (int?)sent!["afterMs"] ?? 0));
    }

    [Theory]
    [InlineData(1, new[] { 700.0, 40, 5000 })]
    [InlineData(0.1, new[] { 70.0, 4, 500 })]
    [InlineData(0, new double[0])]
    public async Task Replay_WaitsForTheScaledPauses(double scale, double[] expected)
    {
        var time = new InstantTimeProvider();
        await WriteRecordingAsync("""
            {
              "recording": 1,
              "exchanges": [
                {
                  "request": { "method": "GET", "path": "/v1/models" },
                  "response": {
                    "afterMs": 700,
                    "status": 200,
                    "headers": { "Content-Type": "text/event-stream" },
                    "events": [ { "data": "1" }, { "afterMs": 40, "data": "2" }, { "afterMs": 5000, "data": "[DONE]" } ]
                  }
                }
              ]
            }
            """);
        await using var replay = await ReplayAsync(new RecordingOptions { PauseScale = scale, TimeProvider = time });

        Assert.Equal("data: 1\n\ndata: 2\n\ndata: [DONE]\n\n", await ClientOf(replay).GetStringAsync("/v1/models", Token));

        Assert.Equal(expected, time.Delays.Select(delay => delay.TotalMilliseconds));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void PauseScale_ThatIsNoFactor_Throws(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordingOptions { PauseScale = scale });
}
