using System.Globalization;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Embeddings;

public sealed class EmbeddingTests : ChatClientTest
{
    private IEmbeddingGenerator<string, Embedding<float>> Generator(Provider? provider = null) =>
        Client().AsIEmbeddingGenerator(provider ?? Provider.Openai, "text-embedding-3-small");

    [Fact]
    public async Task Embeddings_OfSeveralTexts_AreOneRequestToTheProvider()
    {
        var embeddings = await Generator().GenerateAsync(["red roses", "tax law"], cancellationToken: Token);

        Assert.Equal([1536, 1536], embeddings.Select(embedding => embedding.Dimensions));
        Assert.Equal((5L, 5L), (embeddings.Usage?.InputTokenCount, embeddings.Usage?.TotalTokenCount));
        Assert.Equal("text-embedding-3-small", embeddings[0].ModelId);
        Assert.Equal("/proxy/openai/embeddings", Assert.Single(Gateway.Requests).RawTarget);
        Assert.Equal("""{"model":"text-embedding-3-small","input":["red roses","tax law"]}""", Sent.Single());
    }

    [Theory]
    [InlineData("cloudflare", "/proxy/cloudflare/v1/embeddings", "dimensions")]
    [InlineData("cohere", "/proxy/cohere/compatibility/v1/embeddings", "dimensions")]
    [InlineData("google", "/proxy/google/embeddings", "dimensions")]
    [InlineData("mistral", "/proxy/mistral/embeddings", "output_dimension")]
    public async Task Path_AndTheNameOfTheDimensions_AreThoseOfTheProvider(string provider, string path, string member)
    {
        var embedding = await Generator(provider).GenerateAsync("hi", new EmbeddingGenerationOptions { Dimensions = 4, ModelId = "m" }, Token);

        Assert.Equal(4, embedding.Dimensions);
        Assert.Equal(path, Assert.Single(Gateway.Requests).RawTarget);
        Assert.Equal($$"""{"model":"m","input":["hi"],"{{member}}":4}""", Sent.Single());
    }

    [Fact]
    public async Task Vectors_AreInTheOrderOfTheTexts_WhateverTheOrderOfTheAnswer()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"list","data":[{"embedding":[3e0,-0.5],"index":1,"object":"embedding"},{"index":0,"embedding":[1,2]}],"model":"m-2"}"""));

        var embeddings = await Generator().GenerateAsync(["a", "b"], cancellationToken: Token);

        Assert.Equal([1f, 2f], embeddings[0].Vector.ToArray());
        Assert.Equal([3f, -0.5f], embeddings[1].Vector.ToArray());
        Assert.Equal("m-2", embeddings[0].ModelId);
        Assert.Null(embeddings.Usage);
    }

    [Fact]
    public async Task Vectors_WithoutAnIndex_HaveTheOrderOfTheAnswer()
    {
        Gateway.Enqueue(FakeReply.Json("""{"data":[{"embedding":[1]},{"embedding":[2]}],"usage":null}"""));

        Assert.Equal([1f, 2f], (await Generator().GenerateAsync(["a", "b"], cancellationToken: Token)).Select(embedding => embedding.Vector.Span[0]));
    }

    [Fact]
    public async Task Base64_IsReadLikeNumbers()
    {
        var options = new EmbeddingGenerationOptions { AdditionalProperties = new() { ["encoding_format"] = "base64" } };

        var text = await Generator().GenerateVectorAsync("hi", options, Token);
        var numbers = await Generator().GenerateVectorAsync("hi", cancellationToken: Token);

        Assert.Contains("\"encoding_format\":\"base64\"", Sent.First(), StringComparison.Ordinal);
        Assert.Equal(numbers.ToArray(), text.ToArray());
    }

    [Fact]
    public async Task RawRequest_TakesPrecedence()
    {
        var options = new EmbeddingGenerationOptions
        {
            Dimensions = 4,
            AdditionalProperties = new() { ["input_type"] = "query", ["user"] = "b" },
            RawRepresentationFactory = _ => RawJson.Parse("""{"model":"raw","user":"a"}"""),
        };

        await Generator().GenerateAsync(["é"], options, Token);

        Assert.Equal("""{"model":"raw","user":"a","input":["é"],"dimensions":4,"input_type":"query"}""", Sent.Single());
    }

    [Fact]
    public async Task Options_ThatCannotBeSent_AreRefusedBefore()
    {
        var wrong = new EmbeddingGenerationOptions { RawRepresentationFactory = _ => "text" };
        var member = new EmbeddingGenerationOptions { AdditionalProperties = new() { ["input"] = "x" } };

        Assert.Contains("returned a String", (await Assert.ThrowsAsync<NotSupportedException>(() => Generator().GenerateAsync(["a"], wrong, Token))).Message, StringComparison.Ordinal);
        Assert.Contains("'input'", (await Assert.ThrowsAsync<NotSupportedException>(() => Generator().GenerateAsync(["a"], member, Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>("values", () => Generator().GenerateAsync(["a", null!], cancellationToken: Token));
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task NoTexts_SendNothing()
    {
        Assert.Empty(await Generator().GenerateAsync([], cancellationToken: Token));
        Assert.Empty(Gateway.Requests);
    }

    [Theory]
    [InlineData("""{"data":[{"embedding":[1],"index":0}]}""", "$.data", "no embedding for the text with the index 1")]
    [InlineData("""{"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":0}]}""", "$.data[1].index", "already used")]
    [InlineData("""{"data":[{"embedding":[1],"index":7}]}""", "$.data[0].index", "is 7")]
    [InlineData("""{"data":[{"index":0}]}""", "$.data[0]", "without an embedding")]
    [InlineData("""{"data":[{"embedding":[1,null],"index":0}]}""", "$.data[0].embedding[1]", "is not a number")]
    [InlineData("""{"data":[{"embedding":"AAA=","index":0}]}""", "$.data[0].embedding", "Base64")]
    [InlineData("""{"data":[{"embedding":{},"index":0}]}""", "$.data[0].embedding", "neither")]
    [InlineData("""{"data":{}}""", "$.data", "Does this provider have")]
    [InlineData("""[]""", "$", "Does this provider have")]
    public async Task Answer_OfAnotherShape_IsAProtocolError(string json, string path, string message)
    {
        Gateway.Enqueue(FakeReply.Json(json));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Generator().GenerateAsync(["a", "b"], cancellationToken: Token));

        Assert.Equal(path, exception.Path);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_WithoutEmbeddings_IsNotFound()
    {
        Gateway.Enqueue(FakeReply.Error(404, "not found"));

        await Assert.ThrowsAsync<GatewayNotFoundException>(() => Generator(Provider.Anthropic).GenerateAsync(["a"], cancellationToken: Token));
    }

    [Fact]
    public async Task Failure_ThatPasses_IsRetriedUnlikeOtherProxiedCalls()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "0"));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 1 });

        var embedding = await client.AsIEmbeddingGenerator(Provider.Openai, "m").GenerateAsync("hi", cancellationToken: Token);

        Assert.Equal(1536, embedding.Dimensions);
        Assert.Equal(2, Gateway.Requests.Count);
    }

    [Fact]
    public async Task Numbers_AreReadInAnyCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Gateway.Enqueue(FakeReply.Json("""{"data":[{"embedding":[0.25],"index":0}]}"""));

            var vector = await Generator().GenerateVectorAsync("a", cancellationToken: Token);

            Assert.Equal([0.25f], vector.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Services_AreTheGeneratorTheClientAndTheMetadata()
    {
        var client = Client();
        using var generator = client.AsIEmbeddingGenerator(Provider.Openai, "m");

        var metadata = generator.GetService<EmbeddingGeneratorMetadata>()!;
        Assert.Equal(("openai", Gateway.BaseUrl, "m"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(client, generator.GetService<InferenceGatewayClient>());
        Assert.Same(generator, generator.GetService<IEmbeddingGenerator<string, Embedding<float>>>());
        Assert.Null(generator.GetService<InferenceGatewayClient>("key"));
        Assert.Throws<ArgumentException>("provider", () => client.AsIEmbeddingGenerator(default, "m"));
    }
}
