using System.Net.ServerSentEvents;
using System.Text.Json;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Benchmarks;

/// <summary>Where the time of a chunk goes: the same stream, read in steps that each do what the one before does, and more.</summary>
internal static class Profile
{
    private const int Chunks = 2_000;
    private const int Runs = 4;

    public static IEnumerable<Scenario> All()
    {
        yield return new Scenario(Section.Profile, "profile-chunk", $"One chunk of a stream of {Chunks:N0}, from memory", "chunk", static () => Task.FromResult(Open())) { CountsBytes = true };
    }

    private static Stage Open()
    {
        var answer = Answer.Blocks(Scenarios.Story(Chunks));
        var wire = new MemoryWire(answer, Answer.Json("{}"));
        var raw = new RawClient(wire);
        var ours = new OurClient(wire);
        return new Stage(
            [
                Step("sent and received by HttpClient", raw.StreamAsync),
                Step("split into events by SseParser", tally => ReadAsync(answer, Length, tally)),
                Step("and every token of the JSON read", tally => ReadAsync(answer, Tokens, tally)),
                Step("and turned into strings and objects by the SDK's codec", tally => ReadAsync(answer, Codec(), tally)),
                Step("the client: HttpClient, limits, checks, the caller's loop too", ours.StreamAsync),
            ],
            raw,
            ours,
            wire);
    }

    private static Subject Step(string name, Func<Tally, Task> run) => new(name, Chunks, Runs, run);

    private static async Task ReadAsync(Answer answer, SseItemParser<int> read, Tally tally)
    {
        using var body = new MemoryStream(answer.Body, writable: false);
        await foreach (var item in SseParser.Create(body, read).EnumerateAsync().ConfigureAwait(false))
        {
            tally.Add(item.Data == 0 ? null : "");
        }
    }

    private static int Length(string type, ReadOnlySpan<byte> data) => data.Length;

    private static int Tokens(string type, ReadOnlySpan<byte> data)
    {
        var count = 0;
        if (data[0] == '{')
        {
            var reader = new Utf8JsonReader(data);
            while (reader.Read())
            {
                count++;
            }
        }

        return count;
    }

    private static SseItemParser<int> Codec()
    {
        var items = new ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>();
        return (_, data) => data[0] == '{' ? items.Read(data)!.Choices!.Count : 0;
    }
}
