using System.Diagnostics;

namespace InferenceGateway.SpecSweep.Growth;

/// <summary>Measures documents of several sizes, and prints a table.</summary>
internal static class GrowthTable
{
    public static int Run(IReadOnlyList<int> sizes, string nswag)
    {
        if (sizes is [var size])
        {
            PrintRow(GrowthMeasurement.Run(size, nswag));
            return 0;
        }

        PrintRow(GrowthMeasurement.Columns);
        PrintRow([.. GrowthMeasurement.Columns.Select(_ => "---:")]);
        foreach (var one in sizes)
        {
            if (RunAlone(one, nswag) is not 0 and var code)
            {
                return code;
            }
        }

        return 0;
    }

    private static int RunAlone(int size, string nswag)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // Otherwise the runtime compiles and collects in the background, and its time would count.
            Environment = { ["DOTNET_TieredCompilation"] = "0", ["DOTNET_gcConcurrent"] = "0" },
            ArgumentList = { "exec", typeof(GrowthTable).Assembly.Location, "growth", size.ToString(System.Globalization.CultureInfo.InvariantCulture), "--nswag", nswag },
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void PrintRow(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
