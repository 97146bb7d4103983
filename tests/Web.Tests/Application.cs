using InferenceGateway.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;
using Xunit.v3;

// The applications read the environment, of which there is one.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace InferenceGateway.Web.Tests;

/// <summary>Runs an application on loopback with a <see cref="FakeGateway"/> behind it, as it runs after its build.</summary>
/// <typeparam name="TProgram">A class of the application.</typeparam>
public abstract class Application<TProgram> : IAsyncLifetime
    where TProgram : class
{
    private const string Address = "INFERENCE_GATEWAY_URL";
    private const string KeyVariable = "INFERENCE_GATEWAY_API_KEY";

    private WebApplicationFactory<TProgram> _application = null!;

    /// <summary>The key with which the application calls the gateway.</summary>
    public string Key => "sk-of-the-operator";

    public FakeGateway Gateway { get; private set; } = null!;

    /// <summary>The client that plays the browser where none is needed.</summary>
    public HttpClient Browser { get; private set; } = null!;

    /// <summary>What the application has logged.</summary>
    public LoggedLines Log { get; } = new();

    /// <summary>The connections of the browsers.</summary>
    public OpenConnections Connections { get; } = new();

    public IServiceProvider Services => _application.Services;

    public virtual async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(new FakeGatewayOptions { RequiredApiKey = Key });
        Environment.SetEnvironmentVariable(Address, Gateway.BaseUrl.ToString());
        Environment.SetEnvironmentVariable(KeyVariable, Key);
        _application = new WebApplicationFactory<TProgram>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseUrls("http://127.0.0.1:0")
            .ConfigureServices(services => services.AddSingleton<IStartupFilter>(Connections))
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log)));
        _application.UseKestrel();
        Browser = _application.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Address, null);
        Environment.SetEnvironmentVariable(KeyVariable, null);
        Browser.Dispose();
        await _application.DisposeAsync();
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
