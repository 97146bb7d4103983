using System.Runtime.CompilerServices;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Replay;

/// <summary>
/// Gives each test a gateway that replays the file of the test's name in <c>Recordings</c>. If there is none, it is recorded from the
/// script of the test, beside the test program, from where it is to be copied; the test fails then.
/// </summary>
public abstract class RecordedTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _gateways = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
        {
            await gateway.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected async Task<FakeGateway> StartAsync(Action<FakeGateway> script, [CallerMemberName] string test = "")
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Recordings", test + ".json");
        var real = await FakeGateway.StartAsync(cancellationToken: Token);
        script(real);
        var gateway = await FakeGateway.RecordOrReplayAsync(real.BaseUrl, path, cancellationToken: Token);
        _gateways.AddRange([gateway, real]);
        return gateway;
    }

    protected static InferenceGatewayClient ClientOf(FakeGateway gateway, Action<InferenceGatewayClientOptions>? configure = null)
    {
        var options = new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl, ApiKey = gateway.IsRecording ? "sk-recorded" : null };
        configure?.Invoke(options);
        return new InferenceGatewayClient(options);
    }

    protected static void AssertReplayed(FakeGateway gateway)
    {
        gateway.ThrowIfMissed();
        Assert.False(gateway.IsRecording, "This run recorded. Copy the recording to Recordings, and run the test again.");
    }
}
