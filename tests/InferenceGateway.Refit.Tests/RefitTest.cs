using InferenceGateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace InferenceGateway.Refit.Tests;

/// <summary>Gives each test a <see cref="FakeGateway"/> on loopback, and the generated interface as Refit alone builds it, without the handlers of the SDK. The base of all tests of this project.</summary>
public abstract class RefitTest : IAsyncLifetime
{
    private readonly List<IDisposable> _clients = [];

    public static TheoryData<RefitWay> Ways => [.. Enum.GetValues<RefitWay>()];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Gateway { get; private set; } = null!;

    protected RecordedRequest Request => Gateway.Requests.Single();

    protected Uri Root => new(Gateway.BaseUrl, "/");

    public async ValueTask InitializeAsync() => Gateway = await FakeGateway.StartAsync(cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(static client => client.Dispose());
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <param name="way">How the interface is built.</param>
    /// <param name="configure">What the test sets on the HttpClient.</param>
    /// <param name="handler">A handler of the application's, before the one that sends.</param>
    protected IInferenceGatewayApi Api(RefitWay way, Action<HttpClient>? configure = null, DelegatingHandler? handler = null)
    {
        handler ??= new PassingHandler();
        if (way == RefitWay.RestService)
        {
            handler.InnerHandler = new SocketsHttpHandler();
            var http = new HttpClient(handler) { BaseAddress = Root };
            configure?.Invoke(http);
            _clients.Add(http);
            return RestService.ForGenerated<IInferenceGatewayApi>(http, GatewayRefitSettings.Create());
        }

        var services = new ServiceCollection();
        services.AddRefitGeneratedClient<IInferenceGatewayApi>(_ => GatewayRefitSettings.Create())
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = Root;
                configure?.Invoke(http);
            })
            .AddHttpMessageHandler(() => handler);
        var provider = services.BuildServiceProvider();
        _clients.Add(provider);
        return provider.GetRequiredService<IInferenceGatewayApi>();
    }

    private sealed class PassingHandler : DelegatingHandler;
}
