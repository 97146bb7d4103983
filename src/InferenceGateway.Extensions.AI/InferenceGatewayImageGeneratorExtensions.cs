using System.Diagnostics.CodeAnalysis;
using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides extension methods that create image generators of Microsoft.Extensions.AI from an <see cref="InferenceGatewayClient"/>. They are experimental because <see cref="IImageGenerator"/> is.</summary>
[Experimental(ExperimentalIds.Media)]
public static class InferenceGatewayImageGeneratorExtensions
{
    /// <summary>Creates an image generator for a model of a provider.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the generator.</param>
    /// <param name="provider">The provider. The gateway supports images for <c>Provider.Openai</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-image-1</c>. <see cref="ImageGenerationOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The generator, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    /// <remarks>
    /// A request with original images edits them, and one without creates an image. Original images must be a <see cref="DataContent"/>.
    /// Calls throw an <see cref="InferenceGatewayException"/> if they fail, and a <see cref="NotSupportedException"/> before anything is
    /// sent if the images API does not support an option. <see cref="ImageGenerationOptions.RawRepresentationFactory"/> may return a
    /// <see cref="CreateImageRequest"/>, or a <see cref="CreateImageEditRequest"/> for edits.
    /// </remarks>
    public static IImageGenerator AsIImageGenerator(this InferenceGatewayClient client, Provider provider, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return string.IsNullOrWhiteSpace(provider.Value)
            ? throw new ArgumentException("The provider is empty. Pass a provider, or omit it and pass a model with its provider as prefix, as in openai/gpt-image-1.", nameof(provider))
            : new GatewayImageGenerator(client, provider, model);
    }

    /// <summary>Creates an image generator for a model whose name includes its provider.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the generator.</param>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-image-1</c>. <see cref="ImageGenerationOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The generator, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty.</exception>
    /// <inheritdoc cref="AsIImageGenerator(InferenceGatewayClient, Provider, string)" path="/remarks"/>
    public static IImageGenerator AsIImageGenerator(this InferenceGatewayClient client, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new GatewayImageGenerator(client, client.DefaultProvider, model);
    }
}
