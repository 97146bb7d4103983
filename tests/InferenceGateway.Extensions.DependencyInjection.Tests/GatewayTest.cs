using InferenceGateway.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>Gives each test a <see cref="FakeGateway"/> on loopback, a service collection that logs, and the log. The base of all tests of this package.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FakeGateway Gateway { get; private set; } = null!;

    private protected LogBook Log { get; } = new();

    private protected ServiceCollection Services { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(cancellationToken: Token);
        Gateway.Respond(request => request.Path == "/v1/chat/completions" ? FakeReply.Completion("hello") : null);
        Services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected IConfigurationSection Section(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.ToDictionary(pair => "Gateway:" + pair.Key, pair => pair.Value))
            .Build()
            .GetSection("Gateway");
}
