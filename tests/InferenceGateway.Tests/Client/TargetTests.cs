using InferenceGateway.Models;

namespace InferenceGateway.Tests.Client;

public sealed class TargetTests
{
    private static readonly InferenceGatewayClientOptions Options = new() { BaseUrl = new Uri("https://host/llm/v1"), Provider = Provider.Groq };

    [Fact]
    public void Client_SaysWhereItsCallsGo()
    {
        using var client = new InferenceGatewayClient(Options);
        using var copy = client.With(new RequestOptions { Provider = Provider.Openai });
        using var unnamed = new InferenceGatewayClient(new InferenceGatewayClientOptions());

        Assert.Equal(("https://host/llm/v1", Provider.Groq), (client.BaseUrl.OriginalString, client.DefaultProvider));
        Assert.Equal(("https://host/llm/v1", Provider.Openai), (copy.BaseUrl.OriginalString, copy.DefaultProvider));
        Assert.Equal(("http://localhost:8080/v1", default(Provider?)), (unnamed.BaseUrl.OriginalString, unnamed.DefaultProvider));
    }
}
