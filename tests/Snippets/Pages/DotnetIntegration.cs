using System.Text;
using System.Text.Json.Serialization;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/dotnet-integration.md</summary>
public sealed class DotnetIntegration : SnippetTest
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Configuration()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var page = CodeBlock.In(Repository.Text("docs/dotnet-integration.md")).Single(x => x.Language == "json").Code;
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(page)));

        // snippet: from configuration
        builder.Services.AddInferenceGateway(builder.Configuration.GetSection("InferenceGateway"));
        builder.Services.AddScoped<SummaryService>();   // takes the InferenceGatewayClient in its constructor
        // end

        builder.Configuration["InferenceGateway:BaseUrl"] = Gateway.BaseUrl.ToString();
        using var host = builder.Build();
        await host.StartAsync(Token);
        using var scope = host.Services.CreateScope();
        Assert.NotEmpty(await scope.ServiceProvider.GetRequiredService<SummaryService>().SummarizeAsync("Bees.", Token));
        var options = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<InferenceGatewayClientOptions>>().Value;
        Assert.Equal((Provider.Anthropic, 4, TimeSpan.FromMinutes(5)), (options.Provider, options.MaxRetries, options.ResponseTimeout));
    }

    [Fact]
    public async Task Code()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new TokenCache("secret"));

        // snippet: from code
        services.AddTransient<TeamHandler>();
        services.AddInferenceGateway(options => options.BaseUrl = new Uri("https://gateway.example.org/v1"))
            .AddHttpMessageHandler<TeamHandler>();

        // What the options need from the services:
        services.AddOptions<InferenceGatewayClientOptions>()
            .Configure<TokenCache>((options, tokens) => options.ApiKeyProvider = tokens.GetAsync);
        // end

        services.PostConfigure<InferenceGatewayClientOptions>(options => options.BaseUrl = Gateway.BaseUrl);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token);
        var request = Gateway.Requests.Single();
        Assert.Equal("blue", request.Headers["X-Team"]);
        Assert.Equal("Bearer secret", request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Names()
    {
        var services = new ServiceCollection();

        // snippet: names
        services.AddInferenceGateway("near", options => options.BaseUrl = new Uri("http://localhost:8080/v1"));
        services.AddInferenceGateway("far", options => options.BaseUrl = new Uri("https://gateway.example.org/v1"));
        services.AddSingleton<Router>();
        // end

        services.PostConfigure<InferenceGatewayClientOptions>("far", options => options.BaseUrl = Gateway.BaseUrl);
        await using var provider = services.BuildServiceProvider();
        Assert.True(await provider.GetRequiredService<Router>().IsFarHealthyAsync());
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Resilience()
    {
        var services = new ServiceCollection();
        services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.Zero);

        // snippet: resilience
        services.AddInferenceGateway(options => options.MaxRetries = 0)   // one of the two tries again, not both
            .AddStandardResilienceHandler(options =>
            {
                // Its own limits, 10 and 30 seconds, are made for short answers.
                options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(10);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(30);
                options.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(20);
            });
        // end

        services.PostConfigure<InferenceGatewayClientOptions>(options => options.BaseUrl = Gateway.BaseUrl);
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"), FakeReply.Completion("At last."));
        await using var provider = services.BuildServiceProvider();
        var response = await provider.GetRequiredService<InferenceGatewayClient>().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
        Assert.Equal("At last.", response.Text);
        Assert.Equal((1, 4), (response.Http!.Attempts, Gateway.Requests.Count));
    }

    [Fact]
    public async Task OwnHttpClient()
    {
        // snippet: own http client
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { ApiKey = "secret" }, http);
        // end

        using var used = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl }, http);
        Assert.True(await used.IsHealthyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task ChatClient()
    {
        var services = new ServiceCollection();
        services.AddInferenceGateway(options => options.BaseUrl = Gateway.BaseUrl);
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Oslo"}"""));

        // snippet: chat client service
        services.AddInferenceGatewayChatClient(Provider.Openai, "gpt-4o").UseFunctionInvocation();
        // end

        await using var provider = services.BuildServiceProvider();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string city) => $"21 °C in {city}", "weather")] };
        var response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("How is the weather?", options, Token);
        Assert.Contains("21 °C in Oslo", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aot()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.ToolCall("get_weather", """{"name":"Paris"}"""));

        // snippet: trimmed tools
        var weather = ToolHandler.Create(
            "get_weather",
            "The weather in a city now.",
            WeatherJson.Default.City,
            (place, cancellationToken) => Task.FromResult($"21 °C and clear in {place.Name}"));
        // end

        var run = await client.RunToolsAsync("openai/gpt-4o", "How is the weather?", [weather], cancellationToken: Token);
        Assert.Equal("21 °C and clear in Paris", run.Steps.Single().Results.Single().Text);
    }

    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"hi"}]}""", 400)]
    [InlineData("""{"model":null,"messages":[{"role":"user","content":"hi"}]}""", 400)]
    [InlineData("""{"model":"openai/gpt-4o"}""", 400)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[]}""", 400)]
    [InlineData("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"hi"}]}""", 200)]
    public async Task Endpoint(string body, int status)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddInferenceGateway(options => options.BaseUrl = Gateway.BaseUrl);
        await using var app = builder.Build();

        // snippet: endpoint
        app.MapPost("/chat", async (CreateChatCompletionRequest request, InferenceGatewayClient client, CancellationToken cancellationToken) =>
        {
            try
            {
                return Results.Ok(await client.GenerateContentAsync(request, cancellationToken: cancellationToken));
            }
            catch (ArgumentException refused)
            {
                return Results.BadRequest(refused.Message);   // for example: there are no messages
            }
        });
        // end

        await app.StartAsync(Token);
        using var http = new HttpClient();
        using var response = await http.PostAsync(app.Urls.Single() + "/chat", new StringContent(body, Encoding.UTF8, "application/json"), Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200, (await response.Content.ReadAsStringAsync(Token)).Contains("\"choices\"", StringComparison.Ordinal));
    }

    private sealed class TeamHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Team", "blue");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class TokenCache(string token)
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<string>(cancellationToken) : ValueTask.FromResult(token);
    }
}

// snippet: names
public sealed class Router([FromKeyedServices("near")] InferenceGatewayClient near, [FromKeyedServices("far")] InferenceGatewayClient far)
{
    public Task<bool> IsNearHealthyAsync() => near.IsHealthyAsync();

    public Task<bool> IsFarHealthyAsync() => far.IsHealthyAsync();
}
// end

// snippet: trimmed tools
internal sealed record City(string Name);

[JsonSerializable(typeof(City))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class WeatherJson : JsonSerializerContext;
// end
