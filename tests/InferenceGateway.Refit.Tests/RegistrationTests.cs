using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace InferenceGateway.Refit.Tests;

/// <summary>The other ways to create a client with Refit that docs/refit.md describes.</summary>
public sealed class RegistrationTests : RefitTest
{
    [Fact]
    public async Task AddRefitClient_NeedsAPackageMore()
    {
        var services = new ServiceCollection();
        services.AddRefitClient<IInferenceGatewayApi>(_ => GatewayRefitSettings.Create()).ConfigureHttpClient(http => http.BaseAddress = Root);
        await using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<NotSupportedException>(provider.GetRequiredService<IInferenceGatewayApi>);

        Assert.Contains("Refit.Reflection", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_AnHttpClient_TakesTheGeneratedCode()
    {
        using var http = new HttpClient { BaseAddress = Root };

        Assert.NotEmpty((await RestService.For<IInferenceGatewayApi>(http, GatewayRefitSettings.Create()).ListModelsAsync(null, null, null, Token)).Data);
    }

    [Fact]
    public async Task For_AnAddress_TakesTheGeneratedCode() =>
        Assert.NotEmpty((await RestService.For<IInferenceGatewayApi>(Root.AbsoluteUri, GatewayRefitSettings.Create()).ListModelsAsync(null, null, null, Token)).Data);
}
