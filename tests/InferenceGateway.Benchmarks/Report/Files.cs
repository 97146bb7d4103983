using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>The page's tables between their marks, the chart, and the figures of both as a file, which keeps what a run left out.</summary>
internal static class Files
{
    private const string Begin = "<!-- written by the benchmark program: begin -->";
    private const string End = "<!-- end -->";

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Machine { get; } =
        $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {(OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS")}";

    /// <param name="folder">The folder of the page.</param>
    /// <param name="measured">What this run measured.</param>
    /// <param name="order">All scenarios there are, in their order; figures of others are dropped.</param>
    public static void Write(string folder, IReadOnlyList<Row> measured, IReadOnlyList<string> order)
    {
        var figures = Path.Combine(folder, "benchmarks.json");
        var known = File.Exists(figures) ? JsonSerializer.Deserialize<Row[]>(File.ReadAllText(figures), s_json)! : [];
        Row[] rows = [.. order.Select(id => measured.FirstOrDefault(x => x.Id == id) ?? known.FirstOrDefault(x => x.Id == id)).OfType<Row>()];
        File.WriteAllText(figures, JsonSerializer.Serialize(rows, s_json) + "\n");
        File.WriteAllText(Path.Combine(folder, "benchmarks.svg"), Chart.Of(rows));
        var page = Path.Combine(folder, "benchmarks.md");
        var text = File.ReadAllText(page);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, begin, StringComparison.Ordinal);
        File.WriteAllText(page, text[..begin] + "\n" + Sections(rows) + "\n" + text[end..]);
    }

    private static string Sections(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder();
        foreach (var machine in rows.GroupBy(static x => x.Machine))
        {
            var which = machine.Count() == rows.Count ? "" : $" ({string.Join(", ", machine.Select(static x => x.Id))})";
            text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {machine.Key}{which}.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## Targets\n\n{Targets.Table(rows)}");
        Add(Section.Clients, "Results", "Ratios are to OpenAI's client.");
        Add(Section.Profile, "Profile", "The same stream, read in steps. Except for the first, each step does what the one before does, and more.");
        Add(Section.Growth, "Growth", "This client alone: what one more costs must not depend on how many there are. What a call costs by itself is in it, and shows where there are few.");
        Add(Section.ColdStart, "Cold start", "A whole process that makes one call over loopback and ends. The size is that of all files that are delivered; what debuggers read is not among them.");
        Add(Section.Build, "Build", "Of this repository, with packages and NSwag there already and no build server running.");
        return text.ToString();

        void Add(Section section, string title, string what)
        {
            var tables = rows.Where(x => x.Section == section).Select(Tables.Of).ToArray();
            if (tables.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{what}\n\n{string.Join('\n', tables)}");
            }
        }
    }
}
