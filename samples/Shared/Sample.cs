using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Samples;

/// <summary>Runs the code of a sample.</summary>
internal static class Sample
{
    /// <summary>Runs the code with the provider that <c>LLM_PROVIDER</c> names and the model that <c>LLM_MODEL</c> names.</summary>
    /// <param name="provider">The provider if <c>LLM_PROVIDER</c> is not set.</param>
    /// <param name="model">The model if <c>LLM_MODEL</c> is not set.</param>
    /// <param name="timeout">The time limit.</param>
    /// <param name="run">The code of the sample. Its token is canceled when the time limit is reached.</param>
    /// <param name="sandboxOptions">The options of the sandbox gateway; null to use the defaults.</param>
    /// <returns>The exit code: 0 if the code completed, and 1 if it failed.</returns>
    public static Task<int> RunAsync(
        string provider, string model, TimeSpan timeout, Func<Provider, string, CancellationToken, Task> run, FakeGatewayOptions? sandboxOptions = null) =>
        RunAsync(timeout, cancellationToken => run(Settings.Provider(provider), Settings.Model(model), cancellationToken), sandboxOptions);

    /// <summary>Starts the sandbox gateway if no gateway is configured, runs the code with a time limit, and prints errors.</summary>
    /// <param name="timeout">The time limit.</param>
    /// <param name="run">The code of the sample. Its token is canceled when the time limit is reached.</param>
    /// <param name="sandboxOptions">The options of the sandbox gateway; null to use the defaults.</param>
    /// <returns>The exit code: 0 if the code completed, and 1 if it failed.</returns>
    public static async Task<int> RunAsync(TimeSpan timeout, Func<CancellationToken, Task> run, FakeGatewayOptions? sandboxOptions = null)
    {
        await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(sandboxOptions);
        using var source = new CancellationTokenSource(timeout);
        try
        {
            await run(source.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"\nNot finished within {timeout.TotalSeconds} seconds. Try a smaller model, or check the gateway's log.");
            return 1;
        }
        catch (Exception exception) when (exception is InferenceGatewayException or ArgumentException or InvalidOperationException or IOException)
        {
            // The messages of the SDK explain what failed and what to do.
            await Console.Error.WriteLineAsync($"\n{exception.Message}");
            return 1;
        }
    }
}
