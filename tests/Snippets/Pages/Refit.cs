// snippet: stream
using System.Net.ServerSentEvents;
using System.Text.Json;
using InferenceGateway;
using InferenceGateway.Models;
using Refit;
// end
using InferenceGateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/refit.md</summary>
public sealed class RefitClients : SnippetTest
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Uri Root => new(Gateway.BaseUrl, "/");

    [Fact]
    public async Task ClientsInterface()
    {
        var services = new ServiceCollection();

        // snippet: client's interface
        services.AddInferenceGateway(options => options.BaseUrl = new Uri("http://gateway:8080/v1"));
        services.AddSingleton(provider => provider.GetRequiredService<InferenceGatewayClient>().Api);
        // end

        services.PostConfigure<InferenceGatewayClientOptions>(options => options.BaseUrl = Gateway.BaseUrl);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IInferenceGatewayApi>().ListModelsAsync(null, new RequestOptions { McpBypass = true }, Token);
        Assert.Equal("true", Gateway.Requests.Single().Headers["X-MCP-Bypass"]);
    }

    [Fact]
    public async Task HttpClientFactory()
    {
        var services = new ServiceCollection();
        const string key = "secret";

        // snippet: factory
        services.AddRefitGeneratedClient<IInferenceGatewayApi>(_ => GatewayRefitSettings.Create())
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = new Uri("http://gateway:8080");   // without /v1: the paths of the interface are complete
                http.DefaultRequestHeaders.Authorization = new("Bearer", key);
                http.Timeout = TimeSpan.FromMinutes(10);             // 100 seconds, the default, are few for a slow model
            });
        // end

        services.ConfigureAll<Microsoft.Extensions.Http.HttpClientFactoryOptions>(options => options.HttpClientActions.Add(http => http.BaseAddress = Root));
        await using var provider = services.BuildServiceProvider();
        var api = provider.GetRequiredService<IInferenceGatewayApi>();

        // snippet: call
        var response = await api.CreateChatCompletionAsync(
            Provider.Openai,
            new CreateChatCompletionRequest { Model = "gpt-4o", Messages = [Message.User("What is a goroutine?")] },
            options: null,
            CancellationToken.None);

        Console.WriteLine(response.Text);
        Console.WriteLine(response.Http?.RequestId);
        // end

        Assert.NotEmpty(response.Text);
        Assert.Equal("Bearer secret", Gateway.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task OwnHttpClient()
    {
        // snippet: rest service
        using var http = new HttpClient { BaseAddress = new Uri("http://gateway:8080") };
        var api = RestService.ForGenerated<IInferenceGatewayApi>(http, GatewayRefitSettings.Create());
        // end

        http.BaseAddress = Root;
        Assert.NotEmpty((await api.ListModelsAsync(null, null, null, Token)).Data);
    }

    [Fact]
    public async Task Stream()
    {
        using var http = new HttpClient { BaseAddress = Root };
        var api = RestService.ForGenerated<IInferenceGatewayApi>(http, GatewayRefitSettings.Create());
        var cancellationToken = Token;
        Gateway.Enqueue(FakeReply.Events(Chunk("Once upon"), Chunk(" a time")));

        // snippet: stream
        var request = new CreateChatCompletionRequest { Model = "gpt-4o", Messages = [Message.User("Tell me a story.")], Stream = true };
        using var response = await api.CreateChatCompletionStreamingAsync(Provider.Openai, request, options: null, cancellationToken);
        if (await GatewayRefitSettings.Create().ExceptionFactory(response) is { } failure)
        {
            throw failure;
        }

        var isComplete = false;
        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(cancellationToken))
        {
            if (item.Data == "[DONE]")
            {
                isComplete = true;
                break;
            }

            Console.Write(JsonSerializer.Deserialize<CreateChatCompletionStreamResponse>(item.Data)!.Text);
        }
        // end

        Assert.True(isComplete);
        Assert.Equal("Once upon a time", Output);
    }

    [Fact]
    public async Task Stream_ThatIsRefused()
    {
        using var http = new HttpClient { BaseAddress = Root };
        var api = RestService.ForGenerated<IInferenceGatewayApi>(http, GatewayRefitSettings.Create());
        Gateway.Enqueue(FakeReply.Error(429, "slow down"));
        using var response = await api.ProxyGetAsync(Provider.Openai, "models", null, Token);

        Assert.IsType<GatewayRateLimitException>(await GatewayRefitSettings.Create().ExceptionFactory(response));
    }

    [Fact]
    public async Task Resilience()
    {
        var services = new ServiceCollection();
        services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.Zero);

        // snippet: resilience
        services.AddRefitGeneratedClient<IInferenceGatewayApi>(_ => GatewayRefitSettings.Create())
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = new Uri("http://gateway:8080");
                http.Timeout = Timeout.InfiniteTimeSpan;   // the limits of the handler hold
            })
            .AddStandardResilienceHandler(options =>
            {
                options.Retry.DisableForUnsafeHttpMethods();   // a completion or an image may be paid for twice
                options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(10);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(30);
                options.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(20);
            });
        // end

        services.ConfigureAll<Microsoft.Extensions.Http.HttpClientFactoryOptions>(options => options.HttpClientActions.Add(http => http.BaseAddress = Root));
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(503, "busy"));
        await using var provider = services.BuildServiceProvider();
        Assert.NotEmpty((await provider.GetRequiredService<IInferenceGatewayApi>().ListModelsAsync(null, null, null, Token)).Data);
        Assert.Equal(3, Gateway.Requests.Count);
    }
}
