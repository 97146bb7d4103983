using InferenceGateway.Models;

namespace InferenceGateway.Tests.Client;

public sealed class ConstructionTests : ClientTest
{
    [Fact]
    public async Task Client_OfAnAddressAndAKey_SendsThem()
    {
        using var client = new InferenceGatewayClient(Gateway.BaseUrl, "secret");

        Assert.Equal("hello", (await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token)).Text);
        Assert.Equal("Bearer secret", Request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Client_OfAnAddressAlone_SendsNoKey()
    {
        using var client = new InferenceGatewayClient(Gateway.BaseUrl);

        await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token);

        Assert.False(Request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public void Client_OfAWrongAddressOrKey_NamesTheParameter()
    {
        Assert.Throws<ArgumentNullException>("baseUrl", static () => new InferenceGatewayClient((Uri)null!));
        Assert.Throws<ArgumentException>("baseUrl", static () => new InferenceGatewayClient(new Uri("ftp://host/")));
        Assert.Throws<ArgumentException>("apiKey", static () => new InferenceGatewayClient(new Uri("http://host/"), "Bearer secret"));
    }
}
