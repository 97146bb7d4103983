using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>The overloads that read the configuration which is registered as a service.</summary>
public sealed class HostConfigurationTests : GatewayTest
{
    [Fact]
    public async Task Client_WithoutAnything_ReadsTheSectionOfTheHost()
    {
        var builder = Builder(("InferenceGateway:BaseUrl", Gateway.BaseUrl.ToString()), ("InferenceGateway:ApiKey", "k-1"));
        builder.Services.AddInferenceGateway();
        using var host = builder.Build();
        await host.StartAsync(Token);

        await host.Services.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token);

        Assert.Equal("Bearer k-1", Assert.Single(Gateway.Requests).Headers["Authorization"]);
    }

    [Fact]
    public void Variables_SetWhatTheSectionDoesNot()
    {
        var options = Options(
            ("INFERENCE_GATEWAY_URL", "http://variable:8080"),
            ("INFERENCE_GATEWAY_API_KEY", "from-variable"),
            ("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "span_only"),
            ("InferenceGateway:ApiKey", "from-section"),
            ("InferenceGateway:BaseUrl", " "));

        Assert.Equal(new Uri("http://variable:8080"), options.BaseUrl);
        Assert.Equal("from-section", options.ApiKey);
        Assert.True(options.RecordContent);
    }

    [Fact]
    public void Variable_ThatTheSectionOverrides_IsNotEvenValidated()
    {
        var options = Options(("INFERENCE_GATEWAY_URL", "nonsense"), ("InferenceGateway:BaseUrl", "http://section:8080"));

        Assert.Equal(new Uri("http://section:8080"), options.BaseUrl);
    }

    [Fact]
    public void Variable_ThatIsWrong_IsNamed()
    {
        var exception = Assert.Throws<ArgumentException>(() => Options(("INFERENCE_GATEWAY_URL", "nonsense")));

        Assert.StartsWith("INFERENCE_GATEWAY_URL is not an absolute address", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_WithoutAConfiguration_HasTheDefaults()
    {
        Services.AddInferenceGateway();
        using var provider = Services.BuildServiceProvider();

        Assert.Equal(2, provider.GetRequiredService<IOptions<InferenceGatewayClientOptions>>().Value.MaxRetries);
        Assert.NotNull(provider.GetRequiredService<InferenceGatewayClient>());
    }

    [Fact]
    public async Task Clients_WithNames_HaveSectionsOfTheirNames()
    {
        var builder = Builder(
            ("InferenceGateway:BaseUrl", "http://elsewhere.invalid"),
            ("InferenceGateway:near:BaseUrl", Gateway.BaseUrl.ToString()),
            ("InferenceGateway:near:Provider", "groq"),
            ("INFERENCE_GATEWAY_API_KEY", "of-the-client-without-a-name"));
        builder.Services.AddInferenceGateway();
        builder.Services.AddInferenceGateway("near");
        using var host = builder.Build();
        await host.StartAsync(Token);

        var near = host.Services.GetRequiredKeyedService<InferenceGatewayClient>("near");
        await near.ListModelsAsync(cancellationToken: Token);

        Assert.Equal("groq", near.DefaultProvider?.Value);
        Assert.False(Assert.Single(Gateway.Requests).Headers.ContainsKey("Authorization"));
        Assert.Equal(new Uri("http://elsewhere.invalid"), host.Services.GetRequiredService<InferenceGatewayClient>().BaseUrl);
    }

    [Fact]
    public async Task Client_WhoseSectionIsMissing_StopsTheHost()
    {
        var builder = Builder(("InferenceGateway:near:BaseUrl", "http://near:8080"));
        builder.Services.AddInferenceGateway("naer");
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));

        Assert.StartsWith("The configuration has no section InferenceGateway:naer,", exception.Message, StringComparison.Ordinal);
    }

    private static HostApplicationBuilder Builder(params (string Key, string Value)[] values)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return builder;
    }

    private static InferenceGatewayClientOptions Options(params (string Key, string Value)[] values)
    {
        var builder = Builder(values);
        builder.Services.AddInferenceGateway();
        using var host = builder.Build();
        return host.Services.GetRequiredService<IOptions<InferenceGatewayClientOptions>>().Value;
    }
}
