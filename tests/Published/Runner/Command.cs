using System.Diagnostics;

namespace Published;

/// <summary>Another process, run to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Both of its outputs, and how it ended.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, Uri? gateway = null)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        if (gateway is not null)
        {
            process.StartInfo.Environment["INFERENCE_GATEWAY_URL"] = gateway.ToString();
            process.StartInfo.Environment.Remove("INFERENCE_GATEWAY_API_KEY");
        }

        process.Start();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new FailureException($"{program} did not end within {Patience.TotalMinutes} minutes.");
        }
    }
}
