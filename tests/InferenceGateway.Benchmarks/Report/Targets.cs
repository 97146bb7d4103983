using System.Globalization;
using System.Text;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Processes;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>What this client promises, against what was measured.</summary>
internal sealed class Targets(IReadOnlyList<Row> rows)
{
    private const string Head = "| what | against | target | measured | |\n|---|---|---:|---:|---|\n";

    private readonly StringBuilder _table = new(Head);

    public static string Table(IReadOnlyList<Row> rows) => new Targets(rows).Table();

    private string Table()
    {
        Time("stream-memory", "time of a stream from memory", BenchmarkClient.OpenAi, 0.27);
        Bytes("stream-memory", "bytes of a stream from memory", BenchmarkClient.OpenAi, 0.12);
        Time("stream-loopback", "time of a stream over loopback, 8 KB blocks", BenchmarkClient.OpenAi, 0.50);
        Time("stream-flushed", "time of a stream over loopback, a flush per event", BenchmarkClient.OpenAi, 0.50);
        Time("completion-memory", "time of a completion from memory", BenchmarkClient.OpenAi, 0.60);
        Bytes("completion-memory", "bytes of a completion from memory", BenchmarkClient.OpenAi, 0.45);
        Time("many-streams", "time of 64 streams (1.8 × the throughput)", BenchmarkClient.OpenAi, 1 / 1.8);
        Time("first-chunk", "time to the first chunk", BenchmarkClient.Raw, 1.05);
        Time(ColdStarts.Jit, "cold start by JIT", BenchmarkClient.Raw, 1.45);
        if (rows.FirstOrDefault(static x => x.Id == ColdStarts.Aot)?.Of(BenchmarkClient.Ours)?.Size is { } size)
        {
            Line("size of a native AOT program", "", "8.50 MB", $"{Tables.Number(size / 1e6, 2)} MB", size <= 8_500_000);
        }

        foreach (var row in rows.Where(static x => x.Section == Section.Clients))
        {
            Time(row.Id, $"time, never slower: {row.Id}", BenchmarkClient.SourceGenerated, 1.00);
        }

        return _table.Length == Head.Length ? "" : _table.ToString();
    }

    private void Time(string id, string what, string against, double target) => Ratio(id, what, against, target, static (ours, other) => ours.TimeRatio(other.Name), 2);

    private void Bytes(string id, string what, string against, double target) => Ratio(id, what, against, target, static (ours, other) => ours.BytesRatio(other), 3);

    private void Ratio(string id, string what, string against, double target, Func<Entry, Entry, double?> ratio, int decimals)
    {
        var row = rows.FirstOrDefault(x => x.Id == id);
        if (row?.Of(BenchmarkClient.Ours) is { } ours && row.Of(against) is { } other && ratio(ours, other) is { } measured)
        {
            // What is printed is what counts: nobody can see more digits.
            var holds = Math.Round(measured, decimals) <= Math.Round(target, 2);
            Line(what, against, Tables.Number(target, 2), Tables.Number(measured, decimals), holds);
        }
    }

    private void Line(string what, string against, string target, string measured, bool holds) =>
        _table.Append(CultureInfo.InvariantCulture, $"| {what} | {against} | ≤ {target} | {measured} | {(holds ? "holds" : "missed")} |\n");
}
