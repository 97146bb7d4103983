using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceGateway.Refit.Tests;

/// <summary>What <see cref="RequestOptions"/> are for a client that Refit builds, as docs/refit.md says it.</summary>
public sealed class OptionsTests : RefitTest
{
    private static readonly RequestOptions s_options = new()
    {
        Headers = new Dictionary<string, string> { ["X-Team"] = "blue" },
        ExtraQuery = new Dictionary<string, string> { ["trace"] = "1" },
        McpBypass = true,
        MaxRetries = 3,
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Options_WithoutTheClientsHandlers_ChangeNothing(RefitWay way)
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"));

        await Assert.ThrowsAsync<GatewayServerException>(() => Api(way).ListModelsAsync(null, null, s_options, Token));

        Assert.Equal("/v1/models", Request.RawTarget);
        Assert.DoesNotContain("X-Team", Request.Headers.Keys);
        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Options_ReachTheHandlersOfTheApplication(RefitWay way)
    {
        await Api(way, handler: new HeadersHandler()).ListModelsAsync(null, null, s_options, Token);

        Assert.Equal("blue", Request.Headers["X-Team"]);
    }

    [Fact]
    public async Task Options_OfTheClientsInterfaceAsAService_Hold()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"));
        var services = new ServiceCollection();
        services.AddSingleton(new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl }));
        services.AddSingleton(static provider => provider.GetRequiredService<InferenceGatewayClient>().Api);
        await using var provider = services.BuildServiceProvider();

        var models = await provider.GetRequiredService<IInferenceGatewayApi>().ListModelsAsync(Provider.Openai, null, s_options, Token);

        Assert.Equal(2, models.Http!.Attempts);
        var request = Gateway.Requests[^1];
        Assert.Equal("/v1/models?provider=openai&trace=1", request.RawTarget);
        Assert.Equal(("blue", "true"), (request.Headers["X-Team"], request.Headers["X-MCP-Bypass"]));
    }

    private sealed class HeadersHandler : DelegatingHandler
    {
        private static readonly HttpRequestOptionsKey<RequestOptions?> s_key = new(RequestOptions.PropertyName);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(s_key, out var options) && options?.Headers is { } headers)
            {
                foreach (var header in headers)
                {
                    request.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
