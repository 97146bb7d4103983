using OpenAI.Embeddings;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiEmbeddingTests : OpenAiTest
{
    [Fact]
    public async Task Embeddings_OfSeveralTexts_HaveTheirOrderAndTheLengthOne()
    {
        OpenAIEmbeddingCollection embeddings = await Embeddings.GenerateEmbeddingsAsync(["red roses", "blue roses", "tax law"], cancellationToken: Token);

        Assert.Equal([0, 1, 2], embeddings.Select(embedding => embedding.Index));
        Assert.All(embeddings, embedding => Assert.Equal(1536, embedding.ToFloats().Length));
        Assert.All(embeddings, embedding => Assert.Equal(1, Similarity(embedding, embedding), 0.001));
        Assert.Equal(8, embeddings.Usage.InputTokenCount);
        Assert.Equal("text-embedding-3-small", embeddings.Model);
    }

    [Fact]
    public async Task Embeddings_OfTextsThatShareWords_AreCloser()
    {
        OpenAIEmbeddingCollection embeddings = await Embeddings.GenerateEmbeddingsAsync(["red roses", "Blue Roses", "tax law"], cancellationToken: Token);

        Assert.InRange(Similarity(embeddings[0], embeddings[1]), 0.4, 0.6);
        Assert.InRange(Similarity(embeddings[0], embeddings[2]), -0.1, 0.1);
    }

    [Fact]
    public async Task Embeddings_AreTheSameEachTime_AndHaveTheDimensionsThatAreAskedFor()
    {
        OpenAIEmbedding first = await Embeddings.GenerateEmbeddingAsync("hello", new EmbeddingGenerationOptions { Dimensions = 8 }, Token);
        OpenAIEmbedding again = await Embeddings.GenerateEmbeddingAsync("hello", new EmbeddingGenerationOptions { Dimensions = 8 }, Token);

        Assert.Equal(8, first.ToFloats().Length);
        Assert.Equal(first.ToFloats().ToArray(), again.ToFloats().ToArray());
    }

    private static double Similarity(OpenAIEmbedding left, OpenAIEmbedding right) =>
        left.ToFloats().ToArray().Zip(right.ToFloats().ToArray(), (x, y) => (double)x * y).Sum();
}
