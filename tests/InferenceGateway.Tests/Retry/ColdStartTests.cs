using System.Diagnostics;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Retry;

/// <summary>What a good call loads. Only a process that has done nothing else can tell, so that the test starts itself in one.</summary>
public sealed class ColdStartTests : RetryTest
{
    private const string InChild = "INFERENCE_GATEWAY_TESTS_COLD_START";

    private static IEnumerable<string> Polly =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!).Where(name => name.StartsWith("Polly", StringComparison.Ordinal));

    [Fact]
    public async Task GoodCall_InAFreshProcess_LoadsNoPolly()
    {
        if (Environment.GetEnvironmentVariable(InChild) is null)
        {
            await RunInAChildAsync();
            return;
        }

        using var client = Retrying();
        await AskAsync(client);
        await client.GenerateContentStreamingAsync("m", "hi", cancellationToken: Token).ToListAsync(Token);
        await client.ListModelsAsync(cancellationToken: Token);
        await Assert.ThrowsAsync<GatewayNotFoundException>(() => AskFailingAsync(client, 404));
        Assert.Empty(Polly);

        await AskFailingAsync(client, 503);
        Assert.Equal(["Polly.Core"], Polly);
    }

    private async Task AskFailingAsync(InferenceGatewayClient client, int status)
    {
        Gateway.Enqueue(FakeReply.Error(status, "no"));
        await AskAsync(client);
    }

    private static async Task RunInAChildAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        var method = $"{typeof(ColdStartTests).FullName}.{nameof(GoodCall_InAFreshProcess_LoadsNoPolly)}";
        foreach (var argument in (string[])["exec", typeof(ColdStartTests).Assembly.Location, "-noColor", "-method", method])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[InChild] = "1";
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(Token);
        var errors = child.StandardError.ReadToEndAsync(Token);
        await child.WaitForExitAsync(Token);

        Assert.True(child.ExitCode == 0, await output + await errors);
        Assert.Contains("Total: 1,", await output, StringComparison.Ordinal);
    }
}
