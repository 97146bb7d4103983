using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class EmbeddingsRouteTests : GatewayTest
{
    [Theory]
    [InlineData("/proxy/openai/embeddings")]
    [InlineData("/proxy/google/embeddings")]
    [InlineData("/proxy/cloudflare/v1/embeddings")]
    [InlineData("/proxy/cohere/compatibility/v1/embeddings")]
    public async Task Embeddings_AreWhereTheProviderHasThem(string path)
    {
        var answer = await JsonAsync(await Http.PostAsync(path, JsonContent("""{"model":"m","input":"hi","dimensions":3}"""), Token));

        Assert.Equal(3, answer["data"]![0]!["embedding"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/proxy/anthropic/embeddings", """{"model":"m","input":"hi"}""")]
    [InlineData("/proxy/cohere/embeddings", """{"model":"m","input":"hi"}""")]
    [InlineData("/proxy/openai/embeddings", """{"input":"hi"}""")]
    [InlineData("/proxy/openai/embeddings", """{"model":"m","input":[]}""")]
    [InlineData("/proxy/openai/embeddings", """{"model":"m","input":[1]}""")]
    public async Task OtherRequests_AreSentBack(string path, string body)
    {
        var answer = await JsonAsync(await Http.PostAsync(path, JsonContent(body), Token));

        Assert.Equal(body, answer["body"]!.ToJsonString());
    }

    [Fact]
    public async Task Base64_HasTheSameNumbers()
    {
        var numbers = await JsonAsync(await Http.PostAsync("/proxy/openai/embeddings", JsonContent("""{"model":"m","input":"hi","dimensions":4}"""), Token));
        var text = await JsonAsync(await Http.PostAsync("/proxy/openai/embeddings", JsonContent("""{"model":"m","input":"hi","dimensions":4,"encoding_format":"base64"}"""), Token));

        var bytes = Convert.FromBase64String((string)text["data"]![0]!["embedding"]!);
        Assert.Equal(numbers["data"]![0]!["embedding"]!.AsArray().Select(x => (float)x!), Enumerable.Range(0, 4).Select(i => BitConverter.ToSingle(bytes, i * 4)));
    }
}
