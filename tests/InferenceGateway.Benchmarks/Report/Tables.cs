using System.Globalization;
using System.Text;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>Results as tables of Markdown.</summary>
internal static class Tables
{
    public static string Of(Result result)
    {
        var unit = result.Scenario.Unit;
        var table = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"### {result.Scenario.Title}").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| client | µs per {unit} | ratio | bytes per {unit} | ratio |").AppendLine("|---|---:|---:|---:|---:|");
        foreach (var client in result.Clients)
        {
            var time = result.OpenAi is { } reference ? Number(client.TimeRatio(reference), 2) : "";
            var bytes = result.OpenAi is { } other && result.IsMemory ? Number(client.BytesRatio(other), 2) : "";
            table.AppendLine(CultureInfo.InvariantCulture, $"| {client.Client} | {Number(client.Seconds * 1e6, 2)} | {time} | {(result.IsMemory ? Number(client.Bytes, 0) : "")} | {bytes} |");
        }

        return table.ToString();
    }

    public static string Number(double value, int decimals) => value.ToString("N" + decimals, CultureInfo.InvariantCulture);
}
