using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>Names of services as BaseUrl, resolved by Microsoft.Extensions.ServiceDiscovery from configuration.</summary>
public sealed class ServiceDiscoveryTests : GatewayTest
{
    private string Address => Gateway.BaseUrl.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("https+http://gateway")]
    [InlineData("https+http://gateway/v1")]
    [InlineData("http://gateway/v1")]
    public async Task Name_IsResolvedForEveryKindOfCall(string baseUrl)
    {
        await using var provider = Provider(baseUrl, ("services:gateway:http:0", Address));
        var client = provider.GetRequiredService<InferenceGatewayClient>();

        var response = await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
        await client.HealthCheckAsync(cancellationToken: Token);
        await client.ProxyGetJsonAsync("openai", "models", cancellationToken: Token);

        Assert.Equal("hello", response.Text);
        Assert.Equal(["/v1/chat/completions", "/health", "/proxy/openai/models"], Gateway.Requests.Select(request => request.Path));
        Assert.Equal(new Uri(baseUrl), client.BaseUrl);
    }

    [Fact]
    public async Task Name_OfAnEndpoint_IsResolved()
    {
        await using var provider = Provider("https+http://_api.gateway/v1", ("services:gateway:api:0", Address));

        await provider.GetRequiredService<InferenceGatewayClient>().HealthCheckAsync(cancellationToken: Token);

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Name_ThatNothingResolves_IsAConnectionFailureThatNamesIt()
    {
        Services.AddInferenceGateway(options =>
        {
            options.BaseUrl = new Uri("https+http://gateway/v1");
            options.MaxRetries = 0;
        });
        await using var provider = Services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => provider.GetRequiredService<InferenceGatewayClient>().HealthCheckAsync(cancellationToken: Token));

        Assert.Contains("no handler resolves https+http://gateway", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AddServiceDiscovery", exception.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Provider(string baseUrl, params (string Key, string Value)[] endpoints)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(endpoints.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .AddInMemoryCollection([new("InferenceGateway:BaseUrl", baseUrl)])
            .Build();
        Services.AddSingleton<IConfiguration>(configuration);
        Services.AddServiceDiscovery();
        Services.AddInferenceGateway().AddServiceDiscovery();
        return Services.BuildServiceProvider();
    }
}
