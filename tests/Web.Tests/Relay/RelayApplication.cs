using InferenceGateway.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit.Sdk;
using Xunit.v3;

// The application reads the environment, of which there is one.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace InferenceGateway.Web.Tests;

/// <summary>Runs samples/Web on loopback with a <see cref="FakeGateway"/> behind it, once for all tests of <see cref="AskTests"/>.</summary>
public sealed class WebApplication : IAsyncLifetime
{
    private const string Variable = "INFERENCE_GATEWAY_URL";

    private WebApplicationFactory<Program> _application = null!;

    public FakeGateway Gateway { get; private set; } = null!;

    /// <summary>The client that plays the browser.</summary>
    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync();
        Environment.SetEnvironmentVariable(Variable, Gateway.BaseUrl.ToString());
        _application = new WebApplicationFactory<Program>();
        _application.UseKestrel(0);
        Browser = _application.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Browser.Dispose();
        await _application.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
