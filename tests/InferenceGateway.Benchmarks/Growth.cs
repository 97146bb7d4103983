using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks;

/// <summary>Whether the cost of one chunk, and of one message of the history, stays what it is as there are more of them. The sizes take turns, as the clients do elsewhere.</summary>
internal static class Growth
{
    private const int UnitsPerRepetition = 20_000;
    private const int MostMessages = 100_000;

    public static IEnumerable<Scenario> All()
    {
        yield return new Scenario(Section.Growth, "growth-chunks", "Chunks of one stream, from memory", "chunk", static () => Open(
            [1_000, 10_000, 100_000, 1_000_000],
            static (client, _, tally) => client.StreamAsync(tally),
            static chunks => Answer.Blocks(Scenarios.Story(chunks)))) { CountsBytes = true };
        yield return new Scenario(Section.Growth, "growth-history", "Messages of one request, sent to memory", "message", static () => Open(
            [10, 100, 1_000, 10_000, 100_000],
            static (client, request, tally) => client.AskAsync(request, tally),
            static _ => Answer.Json(Payloads.Completion()))) { CountsBytes = true };
        yield return new Scenario(Section.Growth, "growth-tool-calls", "Tool calls of one stream, combined into one answer", "tool call", static () => Open(
            [10, 100, 1_000, 10_000],
            static (client, _, tally) => client.CombineAsync(tally),
            static calls => Answer.Blocks(Payloads.Stream(calls, Payloads.OneOfManyToolCalls)))) { CountsBytes = true };
        yield return new Scenario(Section.Growth, "growth-unknown", "Unknown members of one completion", "member", static () => Open(
            [10, 100, 1_000, 10_000, 100_000],
            static (client, _, tally) => client.CompleteAsync(tally),
            static members => Answer.Json(Payloads.CompletionWithUnknown(members)))) { CountsBytes = true };
    }

    private static Task<Stage> Open(int[] sizes, Func<OurClient, Models.CreateChatCompletionRequest, Tally, Task> run, Func<int, Answer> answer)
    {
        var owned = new List<IDisposable>();
        var subjects = new List<Subject>();
        foreach (var size in sizes)
        {
            var wire = new MemoryWire(answer(size), Answer.Json("{}"));
            var client = new OurClient(wire);
            var request = OurClient.LongRequest(Math.Min(size, MostMessages));
            request.Tools = null;
            owned.AddRange([client, wire]);
            subjects.Add(new Subject($"{size:N0}", size, Math.Max(1, UnitsPerRepetition / size), tally => run(client, request, tally)));
        }

        return Task.FromResult(new Stage(subjects, [.. owned]));
    }
}
