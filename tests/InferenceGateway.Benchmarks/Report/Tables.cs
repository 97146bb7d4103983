using System.Globalization;
using System.Text;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>Results as tables of Markdown.</summary>
internal static class Tables
{
    public static string Of(Row row) => row.Section switch
    {
        Section.Clients => Clients(row),
        Section.Profile => Profile(row),
        Section.Growth => Growth(row),
        Section.ColdStart => ColdStart(row),
        _ => Build(row),
    };

    public static string Number(double? value, int decimals) => value?.ToString("N" + decimals, CultureInfo.InvariantCulture) ?? "";

    private static string Clients(Row row) => Table(
        row,
        row.CountsBytes ? $"| client | µs per {row.Unit} | ratio | bytes per {row.Unit} | ratio |\n|---|---:|---:|---:|---:|" : $"| client | µs per {row.Unit} | ratio |\n|---|---:|---:|",
        x => $"| {x.Name} | {Number(x.Seconds * 1e6, 2)} | {Number(x.TimeRatio(BenchmarkClient.OpenAi), 2)} |"
            + (row.CountsBytes ? $" {Number(x.Bytes, 0)} | {Number(x.BytesRatio(row.Of(BenchmarkClient.OpenAi)), 2)} |" : ""));

    private static string Profile(Row row) => Table(
        row,
        $"| what is done | ns per {row.Unit} | bytes per {row.Unit} |\n|---|---:|---:|",
        static x => $"| {x.Name} | {Number(x.Seconds * 1e9, 0)} | {Number(x.Bytes, 0)} |");

    private static string Growth(Row row) => Table(
        row,
        $"| how many | µs per {row.Unit} | bytes per {row.Unit} |\n|---|---:|---:|",
        static x => $"| {x.Name} | {Number(x.Seconds * 1e6, 2)} | {Number(x.Bytes, 0)} |");

    private static string ColdStart(Row row) => Table(
        row,
        "| client | ms from start to end | ratio to HttpClient | size in MB |\n|---|---:|---:|---:|",
        static x => $"| {x.Name} | {Number(x.Seconds * 1e3, 1)} | {Number(x.TimeRatio(BenchmarkClient.Raw), 2)} | {Number(x.Size / 1e6, 2)} |");

    private static string Build(Row row) => Table(row, "| what | seconds |\n|---|---:|", static x => $"| {x.Name} | {Number(x.Seconds, 1)} |");

    private static string Table(Row row, string head, Func<Entry, string> line)
    {
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"### {row.Title}\n\n{head}\n");
        foreach (var entry in row.Entries)
        {
            table.Append(line(entry)).Append('\n');
        }

        return table.ToString();
    }
}
