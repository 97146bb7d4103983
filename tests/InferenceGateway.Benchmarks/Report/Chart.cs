using System.Globalization;
using System.Text;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>The times as bars, relative to OpenAI's client, in one SVG that needs no script and no font of its own.</summary>
internal static class Chart
{
    private const int Left = 170;
    private const int BarHeight = 14;
    private const int PerUnit = 190;
    private const double Most = 2.6;

    private static readonly (string Client, string Short, string Color)[] s_clients =
    [
        (BenchmarkClient.Ours, "InferenceGateway", "#2563eb"),
        (BenchmarkClient.SourceGenerated, "System.Text.Json by hand", "#0d9488"),
        (BenchmarkClient.OpenAi, "OpenAI 2.15.0", "#9ca3af"),
        (BenchmarkClient.Anthropic, "Anthropic 13.14.0 (own wire shape)", "#d6a77a"),
    ];

    public static string Of(IReadOnlyList<Row> rows)
    {
        var svg = new StringBuilder();
        var top = 60;
        var legend = Left;
        foreach (var (_, name, color) in s_clients)
        {
            Add(svg, $"<rect x=\"{legend}\" y=\"34\" width=\"10\" height=\"10\" fill=\"{color}\"/><text x=\"{legend + 14}\" y=\"43\">{name}</text>");
            legend += 30 + (name.Length * 6);
        }

        foreach (var row in rows.Where(static x => x.Section is Section.Clients or Section.ColdStart))
        {
            var first = top;
            foreach (var (client, _, color) in s_clients)
            {
                if (row.Of(client)?.TimeRatio(BenchmarkClient.OpenAi) is { } ratio)
                {
                    var width = (int)(Math.Min(ratio, Most) * PerUnit);
                    Add(svg, $"<rect x=\"{Left}\" y=\"{top}\" width=\"{width}\" height=\"{BarHeight - 2}\" fill=\"{color}\"/><text x=\"{Left + width + 4}\" y=\"{top + 10}\">{ratio:F2}</text>");
                    top += BarHeight;
                }
            }

            Add(svg, $"<text x=\"{Left - 8}\" y=\"{((first + top) / 2) + 3}\" text-anchor=\"end\">{row.Id}</text>");
            top += 12;
        }

        Add(svg, $"<line x1=\"{Left + PerUnit}\" y1=\"52\" x2=\"{Left + PerUnit}\" y2=\"{top}\" stroke=\"#6b7280\" stroke-dasharray=\"3 3\"/>");
        var head = string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {top + 10}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        return head + $"<rect width=\"760\" height=\"{top + 10}\" fill=\"#ffffff\"/>\n<text x=\"{Left}\" y=\"20\" font-size=\"13\">Time relative to OpenAI's client in the same run (less is better)</text>\n" + svg + "</svg>\n";
    }

    private static void Add(StringBuilder svg, FormattableString line) => svg.AppendLine(FormattableString.Invariant(line));
}
