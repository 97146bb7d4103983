using System.Net.Sockets;
using InferenceGateway.Testing;

namespace InferenceGateway.Samples;

/// <summary>Provides a local gateway that calls no model, so that the samples run without a configured gateway.</summary>
internal static class Sandbox
{
    private const string Variable = "INFERENCE_GATEWAY_URL";
    private const int DefaultPort = 8080;

    /// <summary>Starts the sandbox gateway unless <c>INFERENCE_GATEWAY_URL</c> is set or a server listens on the default port.</summary>
    /// <param name="options">The options of the sandbox; null to use the defaults.</param>
    /// <returns>The sandbox, which the caller disposes; null if the sample calls a real gateway.</returns>
    public static async Task<FakeGateway?> StartUnlessConfiguredAsync(FakeGatewayOptions? options = null)
    {
        if (Settings.Read(Variable) is not null || await SomethingListensAsync())
        {
            return null;
        }

        var gateway = await FakeGateway.StartAsync(options);
        Environment.SetEnvironmentVariable(Variable, gateway.BaseUrl.ToString());
        await Console.Error.WriteLineAsync(
            $"No gateway at http://localhost:{DefaultPort}/v1, so a local sandbox answers (no model is called). Set {Variable} to use yours.");
        return gateway;
    }

    private static async Task<bool> SomethingListensAsync()
    {
        using var client = new TcpClient();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await client.ConnectAsync("localhost", DefaultPort, timeout.Token);
            return true;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
