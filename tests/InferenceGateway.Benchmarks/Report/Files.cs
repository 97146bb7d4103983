using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>Puts the tables into the page between their marks, and the chart beside it.</summary>
internal static class Files
{
    private const string Begin = "<!-- written by the benchmark program: begin -->";
    private const string End = "<!-- end -->";

    public static void Write(string folder, IReadOnlyList<Result> results)
    {
        var page = Path.Combine(folder, "benchmarks.md");
        var text = File.Exists(page) ? File.ReadAllText(page) : $"# Benchmarks\n\n{Begin}\n{End}\n";
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, begin, StringComparison.Ordinal);
        File.WriteAllText(page, text[..begin] + "\n" + Sections(results) + text[end..]);
        File.WriteAllText(Path.Combine(folder, "benchmarks.svg"), Chart.Of(results));
    }

    private static string Sections(IReadOnlyList<Result> results)
    {
        var text = new StringBuilder()
            .AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Measured on {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {(OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS")}.").AppendLine()
            .AppendLine("## Targets").AppendLine().AppendLine(Targets.Table(results)).AppendLine("## Results").AppendLine();
        foreach (var result in results.Where(static x => !x.IsGrowth))
        {
            text.AppendLine(Tables.Of(result));
        }

        text.AppendLine("## Growth").AppendLine().AppendLine("This client alone: what one more costs must not depend on how many there are.").AppendLine()
            .AppendLine("| what | per | µs | bytes |").AppendLine("|---|---|---:|---:|");
        foreach (var result in results.Where(static x => x.IsGrowth))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {result.Scenario.Title} | {result.Scenario.Unit} | {Tables.Number(result.Clients[0].Seconds * 1e6, 2)} | {Tables.Number(result.Clients[0].Bytes, 0)} |");
        }

        return text.AppendLine().ToString();
    }
}
