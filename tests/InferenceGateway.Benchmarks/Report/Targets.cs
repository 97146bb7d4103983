using System.Globalization;
using System.Text;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>What this client promises, against what was measured.</summary>
internal static class Targets
{
    public static string Table(IReadOnlyList<Result> results)
    {
        var table = new StringBuilder("| what | against | target | measured | |\n|---|---|---:|---:|---|\n");
        Line("stream-memory", "time of a stream from memory", BenchmarkClient.OpenAi, 0.30);
        Line("stream-memory", "bytes of a stream from memory", BenchmarkClient.OpenAi, 0.15, ofBytes: true);
        Line("stream-loopback", "time of a stream over loopback, 8 KB blocks", BenchmarkClient.OpenAi, 0.50);
        Line("stream-flushed", "time of a stream over loopback, a flush per event", BenchmarkClient.OpenAi, 0.50);
        Line("completion-memory", "time of a completion from memory", BenchmarkClient.OpenAi, 0.55);
        Line("completion-memory", "bytes of a completion from memory", BenchmarkClient.OpenAi, 0.35, ofBytes: true);
        Line("many-streams", "time of 64 streams (1.8 × the throughput)", BenchmarkClient.OpenAi, 1 / 1.8);
        Line("first-chunk", "time to the first chunk", BenchmarkClient.Raw, 1.05);
        foreach (var result in results.Where(static x => !x.IsGrowth))
        {
            Line(result.Scenario.Id, $"time, never slower: {result.Scenario.Id}", BenchmarkClient.SourceGenerated, 1.00);
        }

        return table.ToString();

        void Line(string id, string what, string against, double target, bool ofBytes = false)
        {
            var result = results.FirstOrDefault(x => x.Scenario.Id == id);
            if (result?.Of(BenchmarkClient.Ours) is not { } ours || result.Of(against) is not { } other)
            {
                return;
            }

            var measured = ofBytes ? ours.BytesRatio(other) : ours.TimeRatio(other);
            table.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {against} | ≤ {Tables.Number(target, 2)} | {Tables.Number(measured, ofBytes ? 3 : 2)} | {(measured <= target ? "holds" : "missed")} |");
        }
    }
}
