using System.Diagnostics.CodeAnalysis;
using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides extension methods that create text-to-speech clients of Microsoft.Extensions.AI from an <see cref="InferenceGatewayClient"/>. They are experimental because <see cref="ITextToSpeechClient"/> is.</summary>
[Experimental(ExperimentalIds.Media)]
public static class InferenceGatewayTextToSpeechClientExtensions
{
    /// <summary>Creates a text-to-speech client for a model of a provider. Its options must set the voice.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the text-to-speech client.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o-mini-tts</c>. <see cref="TextToSpeechOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The text-to-speech client, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    /// <remarks>
    /// The audio is streamed as the provider sends it; a stream that is cut ends with an exception. Calls throw an
    /// <see cref="InferenceGatewayException"/> if they fail, and a <see cref="NotSupportedException"/> before anything is sent if no voice
    /// is set, or if the speech API does not support an option (<see cref="TextToSpeechOptions.Pitch"/>,
    /// <see cref="TextToSpeechOptions.Volume"/>). <see cref="TextToSpeechOptions.RawRepresentationFactory"/> may return a
    /// <see cref="CreateSpeechRequest"/>, whose members take precedence over the options.
    /// </remarks>
    public static ITextToSpeechClient AsITextToSpeechClient(this InferenceGatewayClient client, Provider provider, string model)
    {
        Check(client, provider, model);
        return new GatewayTextToSpeechClient(client, provider, model, voice: null);
    }

    /// <summary>Creates a text-to-speech client for a model of a provider and a voice.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the text-to-speech client.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o-mini-tts</c>. <see cref="TextToSpeechOptions.ModelId"/> takes precedence over it.</param>
    /// <param name="voice">The name of one of the model's voices, for example <c>alloy</c>. <see cref="TextToSpeechOptions.VoiceId"/> takes precedence over it.</param>
    /// <returns>The text-to-speech client, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="model"/> or <paramref name="voice"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    /// <inheritdoc cref="AsITextToSpeechClient(InferenceGatewayClient, Provider, string)" path="/remarks"/>
    public static ITextToSpeechClient AsITextToSpeechClient(this InferenceGatewayClient client, Provider provider, string model, string voice)
    {
        Check(client, provider, model);
        ArgumentException.ThrowIfNullOrWhiteSpace(voice);
        return new GatewayTextToSpeechClient(client, provider, model, voice);
    }

    /// <summary>Creates a text-to-speech client for a model whose name includes its provider. Its options must set the voice.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the text-to-speech client.</param>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o-mini-tts</c>. <see cref="TextToSpeechOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The text-to-speech client, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty.</exception>
    /// <inheritdoc cref="AsITextToSpeechClient(InferenceGatewayClient, Provider, string)" path="/remarks"/>
    public static ITextToSpeechClient AsITextToSpeechClient(this InferenceGatewayClient client, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new GatewayTextToSpeechClient(client, client.DefaultProvider, model, voice: null);
    }

    private static void Check(InferenceGatewayClient client, Provider provider, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (string.IsNullOrWhiteSpace(provider.Value))
        {
            throw new ArgumentException("The provider is empty. Pass a provider, or omit it and pass a model with its provider as prefix, as in openai/gpt-4o-mini-tts.", nameof(provider));
        }
    }
}
