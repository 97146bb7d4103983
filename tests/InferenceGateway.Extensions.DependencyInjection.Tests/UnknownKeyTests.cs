using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>A mistyped key stops the host. Before, it was ignored and the default remained in force.</summary>
public sealed class UnknownKeyTests : GatewayTest
{
    [Theory]
    [InlineData("MaxRetrys", "Gateway:MaxRetrys is not an option of the client. Did you mean MaxRetries?")]
    [InlineData("base_uri", "Gateway:base_uri is not an option of the client. Did you mean BaseUrl?")]
    [InlineData("api-key", "Gateway:api-key is not an option of the client. Did you mean ApiKey?")]
    [InlineData("ResponseTimeOuts", "Gateway:ResponseTimeOuts is not an option of the client. Did you mean ResponseTimeout?")]
    [InlineData("Model", "Gateway:Model is not an option of the client. The options are BaseUrl, ApiKey, Provider, MaxRetries,")]
    [InlineData("Handler:Type", "Gateway:Handler is not an option of the client.")]
    [InlineData("BaseUrl:Host", "Gateway:BaseUrl is a section. It must be a single value.")]
    public async Task Key_ThatIsNoOption_StopsTheHostAndNamesTheNearest(string key, string message)
    {
        var exception = await StartAsync((key, "secret"));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_ThatAreNoOptions_AreAllNamed()
    {
        var exception = await StartAsync(("MaxRetrys", "1"), ("IdelTimeout", "00:00:01"));

        Assert.Contains("Did you mean MaxRetries?", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean IdleTimeout?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_ThatIsASingleValue_StopsTheHost()
    {
        var exception = await StartAsync(("", "http://gateway:8080/v1"));

        Assert.Equal("Gateway is a single value. It must be a section whose keys are options, such as Gateway:BaseUrl.", exception.Message);
    }

    [Fact]
    public async Task Key_ThatIsNoOption_IsRefusedForNamedClientsToo()
    {
        var builder = Builder(("InferenceGateway:near:MaxRetrys", "1"));
        builder.Services.AddInferenceGateway("near");
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));

        Assert.Equal("InferenceGateway:near:MaxRetrys is not an option of the client. Did you mean MaxRetries?", exception.Message);
    }

    private static HostApplicationBuilder Builder(params (string Key, string Value)[] values)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return builder;
    }

    private static async Task<ArgumentException> StartAsync(params (string Key, string Value)[] values)
    {
        var builder = Builder([.. values.Select(static pair => ($"Gateway:{pair.Key}".TrimEnd(':'), pair.Value))]);
        builder.Services.AddInferenceGateway(builder.Configuration.GetSection("Gateway"));
        using var host = builder.Build();
        return await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));
    }
}
