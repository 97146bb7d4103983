using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests;

public sealed class ServiceTests : ChatClientTest
{
    [Fact]
    public void Metadata_SaysWhereTheAnswersComeFrom()
    {
        var named = Chat(Provider.Openai, "gpt-4o").GetService<ChatClientMetadata>()!;
        var routed = Chat(model: "my-alias").GetService<ChatClientMetadata>()!;

        Assert.Equal(("openai", Gateway.BaseUrl, "gpt-4o"), (named.ProviderName, named.ProviderUri, named.DefaultModelId));
        Assert.Equal(("inference_gateway", "my-alias"), (routed.ProviderName, routed.DefaultModelId));
    }

    [Fact]
    public void GetService_GivesTheClientItselfAndTheGatewaysClient()
    {
        var client = Client();
        var chat = client.AsIChatClient("m");

        Assert.Same(chat, chat.GetService<IChatClient>());
        Assert.Same(client, chat.GetService<InferenceGatewayClient>());
        Assert.Null(chat.GetService<string>());
        Assert.Null(chat.GetService<InferenceGatewayClient>("key"));
    }

    [Fact]
    public async Task Dispose_LeavesTheGatewaysClientAlone()
    {
        var client = Client();
        client.AsIChatClient("m").Dispose();

        Assert.Equal("hello", (await client.GenerateContentAsync("m", "hi", cancellationToken: Token)).Text);
    }
}
