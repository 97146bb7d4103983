using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace InferenceGateway.DependencyInjection.Tests;

/// <summary>Wrong options fail when the host starts, not at the first call.</summary>
public sealed class StartTests : GatewayTest
{
    [Theory]
    [InlineData("BaseUrl", "localhost:8080", "Gateway:BaseUrl", "http://localhost:8080/v1")]
    [InlineData("BaseUrl", "nowhere", "Gateway:BaseUrl is not an absolute address", "('nowhere')")]
    [InlineData("BaseUrl", "http://user:secret@host:port/v1", "Gateway:BaseUrl is not an absolute address", "http://localhost:8080/v1")]
    [InlineData("MaxRetries", "-1", "Gateway:MaxRetries", "0 or more")]
    [InlineData("MaxRetries", "two", "Gateway:MaxRetries is not a whole number", "('two')")]
    [InlineData("MaxEventBytes", "99999999999", "Gateway:MaxEventBytes is not a whole number", "('99999999999')")]
    [InlineData("RecordContent", "yes", "Gateway:RecordContent is not true or false", "('yes')")]
    [InlineData("IdleTimeout", "2 minutes", "Gateway:IdleTimeout is not a time such as 00:02:00", "('2 minutes')")]
    [InlineData("IdleTimeout", "10", "Gateway:IdleTimeout is not a time such as 00:02:00", "('10')")]
    [InlineData("ResponseTimeout", "00:00:00", "Gateway:ResponseTimeout", "")]
    [InlineData("ApiKey", "Bearer secret", "Gateway:ApiKey", "without 'Bearer '")]
    public async Task Configuration_ThatIsWrong_StopsTheHostAndNamesTheKey(string key, string value, string where, string what)
    {
        using var host = Host(services => services.AddInferenceGateway(Section((key, value))));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));

        Assert.Contains(where, exception.Message, StringComparison.Ordinal);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    // It ended in "(Parameter 'BaseUrl') (Parameter 'BaseUrl')".
    [Theory]
    [InlineData("BaseUrl", "localhost:8080")]
    [InlineData("MaxRetries", "two")]
    public async Task Configuration_ThatIsWrong_NamesTheParameterOnce(string key, string value)
    {
        using var host = Host(services => services.AddInferenceGateway(Section((key, value))));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));

        Assert.Equal(2, exception.Message.Split("(Parameter '").Length);
    }

    [Fact]
    public async Task Options_ThatExcludeEachOther_StopTheHost()
    {
        using var handler = new HttpClientHandler();
        using var host = Host(services => services.AddInferenceGateway("near", options =>
        {
            options.ApiKey = "k";
            options.ApiKeyProvider = _ => new("k");
            options.Handler = handler;
        }));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains("Inference Gateway 'near': both ApiKey and ApiKeyProvider", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConfigurePrimaryHttpMessageHandler", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_ThatAreRight_LetTheHostStart()
    {
        using var host = Host(services => services.AddInferenceGateway(Section(("ApiKey", "k"))));

        await host.StartAsync(Token);

        Assert.NotNull(host.Services.GetService<InferenceGatewayClient>());
    }

    private static IHost Host(Action<IServiceCollection> add)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        add(builder.Services);
        return builder.Build();
    }
}
