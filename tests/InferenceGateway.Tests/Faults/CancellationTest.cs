using InferenceGateway.Models;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Faults;

/// <summary>Gives each test a <see cref="FaultServer"/>, a token source, and methods that start a call, cancel it at a certain stage and check how it ended. The base of the tests that cancel calls of every kind, before the headers and while reading.</summary>
public abstract class CancellationTest : IAsyncLifetime
{
    private readonly List<IDisposable> _owned = [];

    /// <summary>Does not advance, so that no time limit ends a call before the cancellation does.</summary>
    private readonly FakeTimeProvider _clock = new();

    public static TheoryData<string> Calls => [.. FaultCall.All.Select(call => call.Name)];

    public static TheoryData<string> Streams => [.. FaultCall.All.Where(call => call.IsStream).Select(call => call.Name)];

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FaultServer Server { get; } = new();

    private protected CancellationTokenSource Source { get; } = new();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(owned => owned.Dispose());
        await Server.DisposeAsync();
        Source.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task Start(string name, Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null, RequestOptions? options = null, Action<string>? say = null)
    {
        var settings = new InferenceGatewayClientOptions { BaseUrl = Server.Address, ApiKey = Secret.Key, MaxRetries = 0, TimeProvider = _clock };
        configure?.Invoke(settings);
        var client = new InferenceGatewayClient(settings, http);
        _owned.Add(client);
        if (name == "image edit")
        {
            var file = new FilePart(new byte[30_000_000], "large.png");
            return client.CreateImageEditAsync(new CreateImageEditRequest { Prompt = Secret.Prompt, Image = [file] }, options, Source.Token);
        }

        return FaultCall.Named(name).CallAsync(client, say ?? (static _ => { }), options, Source.Token);
    }

    private protected async Task CancelAfterAsync(Task stage, Task calling)
    {
        await stage.WaitAsync(Hang.Limit, Token);
        Assert.False(calling.IsCompleted, calling.Exception?.ToString());
        await Source.CancelAsync();
        await CancelledAsync(calling);
    }

    private protected async Task CancelledAsync(Task calling)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling.WaitAsync(Hang.Limit, Token));

        Assert.Equal(Source.Token, error.CancellationToken);
        SecretCheck.Holds(error);
    }

    private protected Task ClosedAsync() => Task.WhenAll(Server.Connections.Select(connection => connection.Closed)).WaitAsync(Hang.Limit, Token);
}
