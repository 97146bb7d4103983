using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Snippets.Pages;

/// <summary>The page of the package InferenceGateway.Extensions.DependencyInjection.</summary>
public sealed class DependencyInjection
{
    [Fact]
    public void FromTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);

        // snippet: from the host
        builder.Services.AddInferenceGateway();
        // end

        using var host = builder.Build();
        Assert.NotNull(host.Services.GetService<InferenceGatewayClient>());
    }

    [Fact]
    public void FromCode()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);

        // snippet: from code
        builder.Services.AddInferenceGateway(options =>
        {
            options.BaseUrl = new Uri("http://gateway:8080/v1");
            options.Provider = Provider.Openai;
        });
        // end

        using var host = builder.Build();
        Assert.NotNull(host.Services.GetService<InferenceGatewayClient>());
    }

    [Fact]
    public async Task FromConfiguration_WithATokenAndAHandler()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("InferenceGateway:BaseUrl", gateway.BaseUrl.ToString())]);
        builder.Services.AddSingleton<TokenSource>();
        builder.Services.AddTransient<TenantHandler>();

        // snippet: from configuration
        builder.Services.AddInferenceGateway(builder.Configuration.GetSection("InferenceGateway"));
        // end

        // snippet: with a service
        builder.Services.AddOptions<InferenceGatewayClientOptions>()
            .Configure<TokenSource>((options, tokens) => options.ApiKeyProvider = tokens.GetAsync);
        // end

        // snippet: with a handler
        builder.Services.AddInferenceGateway(builder.Configuration.GetSection("InferenceGateway"))
            .AddHttpMessageHandler<TenantHandler>();
        // end

        using var host = builder.Build();
        await host.Services.GetRequiredService<InferenceGatewayClient>().HealthCheckAsync();
        var request = gateway.Requests.Single();
        Assert.Equal("Bearer token", request.Headers["Authorization"]);
        Assert.Equal("blue", request.Headers["X-Tenant"]);
    }

    [Fact]
    public void Named()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);

        // snippet: several
        builder.Services.AddInferenceGateway("near", options => options.BaseUrl = new Uri("http://near:8080/v1"));
        builder.Services.AddInferenceGateway("far", builder.Configuration.GetSection("FarGateway"));
        builder.Services.AddInferenceGateway("lab");   // the section InferenceGateway:lab
        // end

        builder.Configuration.AddInMemoryCollection([new("InferenceGateway:lab:BaseUrl", "http://lab:8080/v1")]);

        using var host = builder.Build();
        Assert.NotNull(host.Services.GetKeyedService<InferenceGatewayClient>("near"));
        Assert.NotNull(host.Services.GetKeyedService<InferenceGatewayClient>("far"));
        Assert.NotNull(host.Services.GetKeyedService<InferenceGatewayClient>("lab"));
    }

    private sealed class TokenSource
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => new("token");
    }

    private sealed class TenantHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Tenant", "blue");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
