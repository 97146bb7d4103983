using System.Diagnostics;
using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Runs the NSwag command line on the plain document.</summary>
internal static class NSwagRun
{
    public static void Run(string tool, string configuration, string lowered, string output, string templates)
    {
        var variables = $"Spec={lowered},Out={output},Templates={templates}";
        var (code, text) = Command.Run("dotnet", ["exec", tool, "run", configuration, "/variables:" + variables], Path.GetDirectoryName(configuration)!);
        if (code != 0 || !File.Exists(output))
        {
            throw new GenerationException("IG0060", lowered, $"NSwag failed with exit code {code}:\n{text}\n", "Its output above says why.");
        }
    }
}

internal static class Command
{
    public static (int Code, string Output) Run(string file, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(file)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
