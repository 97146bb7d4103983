using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks;

/// <summary>The clients side by side, most important first.</summary>
internal static class Scenarios
{
    private const int Chunks = 2_000;
    private const int ManyStreams = 64;
    private const int ManyChunks = 500;
    private const int Models = 500;

    private static Answer Nothing => Answer.Json("{}");

    public static IEnumerable<Scenario> All()
    {
        yield return Stream("stream-memory", "from memory", static () => new MemoryWire(Answer.Blocks(Story(Chunks)), Answer.Blocks(Payloads.MessageStream(Chunks))), 4) with { CountsBytes = true };
        yield return Stream("stream-loopback", "over loopback, 8 KB blocks", static () => new LoopbackWire(Answer.Blocks(Story(Chunks)), Answer.Blocks(Payloads.MessageStream(Chunks))), 4);
        yield return Stream("stream-flushed", "over loopback, a flush per event", static () => new LoopbackWire(Answer.Flushed(Story(Chunks)), Answer.Flushed(Payloads.MessageStream(Chunks))), 2);
        yield return Completion("completion-memory", "from memory", static () => new MemoryWire(Answer.Json(Payloads.Completion()), Answer.Json(Payloads.Message())), 1_000) with { CountsBytes = true };
        yield return Completion("completion-loopback", "over loopback", static () => new LoopbackWire(Answer.Json(Payloads.Completion()), Answer.Json(Payloads.Message())), 200);
        yield return Of("many-streams", $"{ManyStreams} streams at once × {ManyChunks:N0} chunks, over loopback, 8 KB blocks", "chunk", ManyStreams * ManyChunks, 1, ManyAsync,
            static () => new LoopbackWire(Answer.Blocks(Story(ManyChunks)), Answer.Blocks(Payloads.MessageStream(ManyChunks))), Streams);
        yield return Of("first-chunk", "From the call to the first chunk of a stream, over loopback", "stream", 1, 200, static (client, tally) => client.StreamAsync(tally),
            static () => new LoopbackWire(Answer.FirstAlone(Story(1)), Answer.FirstAlone(Payloads.MessageStream(1))), Streams) with { ToFirst = true };
        yield return Of("tool-stream", $"A stream of {Chunks:N0} pieces of a tool call, from memory", "chunk", Chunks, 4, static (client, tally) => client.StreamToolsAsync(tally),
            static () => new MemoryWire(Answer.Blocks(Payloads.Stream(Chunks, Payloads.ToolChunk)), Nothing), static client => Streams(client) && NotAnthropic(client)) with { CountsBytes = true };
        yield return Of("request", $"A request of {Payloads.HistoryLength} messages and {Payloads.Tools} tools, written and sent to memory", "call", 1, 400, static (client, tally) => client.AskLongAsync(tally),
            static () => new MemoryWire(Answer.Json(Payloads.Completion()), Nothing), static client => client is not AnthropicsClient and not StockClient) with { CountsBytes = true };
        yield return Of("models", $"A list of {Models} models, from memory", "call", 1, 40, static (client, tally) => client.ListModelsAsync(tally),
            static () => new MemoryWire(Answer.Json(Payloads.Models(Models)), Nothing), NotAnthropic) with { CountsBytes = true };
    }

    /// <summary>Chunks, and one more for the finish reason.</summary>
    public static IEnumerable<string> Story(int chunks) => Payloads.Stream(chunks, Payloads.Chunk);

    private static Scenario Stream(string id, string how, Func<IWire> connect, int runs) =>
        Of(id, $"A stream of {Chunks:N0} chunks of 300 bytes, {how}", "chunk", Chunks, runs, static (client, tally) => client.StreamAsync(tally), connect, Streams);

    private static Scenario Completion(string id, string how, Func<IWire> connect, int runs) =>
        Of(id, $"A completion of 2.5 KB, {how}", "call", 1, runs, static (client, tally) => client.CompleteAsync(tally), connect);

    private static Scenario Of(string id, string title, string unit, int units, int runs, Func<BenchmarkClient, Tally, Task> run, Func<IWire> connect, Func<BenchmarkClient, bool>? takes = null) =>
        new(Section.Clients, id, title, unit, () =>
        {
            var wire = connect();
            var clients = BenchmarkClient.All(wire).Where(takes ?? (static _ => true)).ToArray();
            var subjects = clients.Select(client => new Subject(client.Name, units, runs, tally => run(client, tally)) { IsCompared = client.Parses });
            return Task.FromResult(new Stage([.. subjects], [.. clients, wire]));
        });

    private static bool Streams(BenchmarkClient client) => client is not StockClient;

    private static bool NotAnthropic(BenchmarkClient client) => client is not AnthropicsClient;

    private static async Task ManyAsync(BenchmarkClient client, Tally tally)
    {
        var tallies = Enumerable.Range(0, ManyStreams).Select(_ => tally.Another()).ToArray();
        await Task.WhenAll(tallies.Select(own => Task.Run(() => client.StreamAsync(own)))).ConfigureAwait(false);
        foreach (var own in tallies)
        {
            tally.Add(own.Text);
        }
    }
}
