using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides extension methods that create embedding generators of Microsoft.Extensions.AI from an <see cref="InferenceGatewayClient"/>.</summary>
public static class InferenceGatewayEmbeddingGeneratorExtensions
{
    /// <summary>Creates an embedding generator for a model of a provider. The gateway has no embeddings itself: the requests go through its proxy to the provider's own OpenAI-compatible API, which not every provider has.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the generator.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>text-embedding-3-small</c>. <see cref="EmbeddingGenerationOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The generator, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    /// <remarks>
    /// <para>
    /// All texts of a call are sent in one request, and the embeddings have the order of the texts. Providers limit the number of texts;
    /// the generator does not split them. No texts give no embeddings, and nothing is sent.
    /// </para>
    /// <para>
    /// <see cref="EmbeddingGenerationOptions.AdditionalProperties"/> become members of the request, such as <c>input_type</c> for
    /// models of NVIDIA, or <c>encoding_format</c>: both numbers and Base64 are read. A
    /// <see cref="EmbeddingGenerationOptions.RawRepresentationFactory"/> may return a <see cref="RawJson"/> with an object, whose
    /// members take precedence over the options.
    /// </para>
    /// <para>
    /// Calls throw an <see cref="InferenceGatewayException"/> if they fail: a <see cref="GatewayNotFoundException"/> in most cases if the
    /// provider has no such API. Unlike other calls through the proxy, they are retried like those of chat, and also if the connection
    /// broke, because an embedding can be computed twice without harm.
    /// </para>
    /// </remarks>
    public static IEmbeddingGenerator<string, Embedding<float>> AsIEmbeddingGenerator(this InferenceGatewayClient client, Provider provider, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return string.IsNullOrWhiteSpace(provider.Value)
            ? throw new ArgumentException("The provider is empty, but embeddings are calls through the gateway's proxy, whose address contains it. Pass for example Provider.Openai.", nameof(provider))
            : new GatewayEmbeddingGenerator(client, provider, model);
    }
}
