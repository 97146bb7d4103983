using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Http.Retry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InferenceGateway.DependencyInjection.Tests;

public sealed class RegistrationTests : GatewayTest
{
    [Fact]
    public async Task Client_WithOptionsFromCode_IsOneThatAsks()
    {
        Services.AddInferenceGateway(options => options.BaseUrl = Gateway.BaseUrl);
        await using var provider = Services.BuildServiceProvider();
        var client = provider.GetRequiredService<InferenceGatewayClient>();

        var response = await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal("hello", response.Text);
        Assert.Same(client, provider.GetRequiredService<InferenceGatewayClient>());
    }

    [Fact]
    public async Task Client_WithOptionsFromConfiguration_UsesThem()
    {
        Services.AddInferenceGateway(Section(("BaseUrl", Gateway.BaseUrl.ToString()), ("ApiKey", "k-1"), ("Provider", "openai"), ("MaxRetries", "0")));
        await using var provider = Services.BuildServiceProvider();

        await provider.GetRequiredService<InferenceGatewayClient>().GenerateContentAsync("gpt-4o", "hi", cancellationToken: Token);

        var request = Assert.Single(Gateway.Requests);
        Assert.Equal("/v1/chat/completions?provider=openai", request.RawTarget);
        Assert.Equal("Bearer k-1", request.Headers["Authorization"]);
    }

    [Fact]
    public void Configuration_WithEveryKey_SetsEveryOption()
    {
        Services.AddInferenceGateway(Section(
            ("baseurl", "https://host/llm"),
            ("ApiKey", " k-1 "),
            ("Provider", "ollama_cloud"),
            ("MaxRetries", "7"),
            ("ResponseTimeout", "00:01:30"),
            ("IdleTimeout", "infinite"),
            ("ConnectTimeout", "0:00:02.5"),
            ("MaxEventBytes", "1024"),
            ("MaxResponseBytes", "2048"),
            ("MaxErrorBodyBytes", "0"),
            ("RecordContent", "True")));
        using var provider = Services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<InferenceGatewayClientOptions>>().Value;

        Assert.Equal(new Uri("https://host/llm"), options.BaseUrl);
        Assert.Equal("k-1", options.ApiKey);
        Assert.Equal(Provider.OllamaCloud, options.Provider);
        Assert.Equal(7, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(90), options.ResponseTimeout);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.IdleTimeout);
        Assert.Equal(TimeSpan.FromSeconds(2.5), options.ConnectTimeout);
        Assert.Equal(1024, options.MaxEventBytes);
        Assert.Equal(2048, options.MaxResponseBytes);
        Assert.Equal(0, options.MaxErrorBodyBytes);
        Assert.True(options.RecordContent);
    }

    [Fact]
    public void Configuration_WithNothingInIt_LeavesTheDefaults()
    {
        Services.AddInferenceGateway(Section(("ApiKey", " "), ("BaseUrl", null)));
        using var provider = Services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<InferenceGatewayClientOptions>>().Value;

        Assert.Null(options.ApiKey);
        Assert.Null(options.Provider);
        Assert.Equal(new InferenceGatewayClientOptions().BaseUrl, options.BaseUrl);
        Assert.Equal(2, options.MaxRetries);
    }

    [Fact]
    public async Task Clients_WithNames_HaveTheirOwnOptions()
    {
        await using var other = await FakeGateway.StartAsync(cancellationToken: Token);
        Services.AddInferenceGateway("near", options => options.BaseUrl = Gateway.BaseUrl);
        Services.AddInferenceGateway("far", Section(("BaseUrl", other.BaseUrl.ToString())));
        await using var provider = Services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<InferenceGatewayClient>("near").HealthCheckAsync(cancellationToken: Token);
        await provider.GetRequiredKeyedService<InferenceGatewayClient>("far").HealthCheckAsync(cancellationToken: Token);

        Assert.Single(Gateway.Requests);
        Assert.Single(other.Requests);
        Assert.Null(provider.GetService<InferenceGatewayClient>());
    }

    [Fact]
    public async Task Handlers_OfTheCallers_SeeEachAttemptWithItsKey()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"));
        var seen = new SeenRequests();
        Services
            .AddInferenceGateway(options =>
            {
                options.BaseUrl = Gateway.BaseUrl;
                options.ApiKey = "k-1";
                options.TimeProvider = new RetryClock();
            })
            .AddHttpMessageHandler(() => new SeeingHandler(seen));
        await using var provider = Services.BuildServiceProvider();

        var response = await provider.GetRequiredService<InferenceGatewayClient>().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal(3, response.Http!.Attempts);
        Assert.Equal([("CreateChatCompletion", "Bearer k-1"), ("CreateChatCompletion", "Bearer k-1"), ("CreateChatCompletion", "Bearer k-1")], seen);
    }

    [Fact]
    public async Task HttpClient_OfTheFactory_IsTakenForEachAttemptAndNeverTimesOutByItself()
    {
        var timeouts = new List<TimeSpan>();
        var builder = Services
            .AddInferenceGateway(options => options.BaseUrl = Gateway.BaseUrl)
            .ConfigureHttpClient(http =>
            {
                timeouts.Add(http.Timeout);
                http.DefaultRequestHeaders.Add("X-Team", "blue");
            });
        await using var provider = Services.BuildServiceProvider();
        var client = provider.GetRequiredService<InferenceGatewayClient>();

        await client.HealthCheckAsync(cancellationToken: Token);
        await client.HealthCheckAsync(cancellationToken: Token);

        Assert.Equal("InferenceGateway", builder.Name);
        Assert.Equal([Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan], timeouts);
        Assert.All(Gateway.Requests, request => Assert.Equal("blue", request.Headers["X-Team"]));
    }

    [Fact]
    public async Task Redirect_IsNotFollowed_AsWithoutServices()
    {
        Gateway.Enqueue(FakeReply.Script(302, "text/plain").WithHeader("Location", "/health"));
        Services.AddInferenceGateway(options => options.BaseUrl = Gateway.BaseUrl);
        await using var provider = Services.BuildServiceProvider();

        await Assert.ThrowsAsync<GatewayApiException>(() => provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token));

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public void Arguments_ThatAreMissing_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("configure", () => Services.AddInferenceGateway((Action<InferenceGatewayClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("section", () => Services.AddInferenceGateway((Microsoft.Extensions.Configuration.IConfigurationSection)null!));
        Assert.Throws<ArgumentException>("name", () => Services.AddInferenceGateway("", _ => { }));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddInferenceGateway(_ => { }));
    }

    private sealed class SeenRequests : List<(string? Operation, string? Authorization)>;

    private sealed class SeeingHandler(SeenRequests seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.TryGetValue(new HttpRequestOptionsKey<string>(RequestOptions.OperationPropertyName), out var operation);
            seen.Add((operation, request.Headers.Authorization?.ToString()));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
