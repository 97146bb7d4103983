using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks;

/// <summary>Whether the cost of one chunk, and of one message of the history, stays what it is as there are more of them.</summary>
internal static class Growth
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var chunks in (int[])[1_000, 10_000, 100_000])
        {
            yield return Only(new Scenario($"growth-chunks-{chunks}", $"{chunks:N0} chunks, from memory", "chunk", chunks, Math.Max(1, 10_000 / chunks),
                static (client, tally) => client.StreamAsync(tally),
                () => new MemoryWire(Answer.Blocks(Scenarios.Story(chunks)), Answer.Json("{}"))));
        }

        foreach (var messages in (int[])[10, 100, 1_000, 10_000])
        {
            var request = OurClient.LongRequest(messages);
            request.Tools = null;
            yield return Only(new Scenario($"growth-history-{messages}", $"a history of {messages:N0} messages, sent to memory", "message", messages, Math.Max(1, 10_000 / messages),
                (client, tally) => ((OurClient)client).AskAsync(request, tally),
                static () => new MemoryWire(Answer.Json(Payloads.Completion()), Answer.Json("{}"))));
        }
    }

    private static Scenario Only(Scenario scenario) => scenario with { Takes = static client => client is OurClient };
}
