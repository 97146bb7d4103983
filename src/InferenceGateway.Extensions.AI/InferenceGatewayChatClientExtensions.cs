using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Makes an <see cref="InferenceGatewayClient"/> a chat client of Microsoft.Extensions.AI.</summary>
public static class InferenceGatewayChatClientExtensions
{
    /// <summary>A chat client that asks a model of a provider.</summary>
    /// <param name="client">Sends the requests. It stays the caller's: disposing the chat client does not dispose it.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>; <see cref="ChatOptions.ModelId"/> goes before it.</param>
    /// <returns>The chat client; it is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">The model or the provider is empty.</exception>
    /// <remarks>
    /// <para>
    /// Calls fail with <see cref="InferenceGatewayException"/>, and with <see cref="NotSupportedException"/> before anything is
    /// sent where a message or an option holds what a chat completion has no place for: the message says what it is, and what
    /// to do about it.
    /// </para>
    /// <para>
    /// Not sent are <see cref="UsageContent"/> of earlier answers, and <see cref="ChatMessage.AuthorName"/>, which the gateway
    /// would drop. <see cref="TextReasoningContent"/> goes back only beside tool calls, and only to the provider it came from:
    /// some refuse to go on without it, others with it. What a provider needs back is sent back as it came,
    /// such as Google's thought signatures: they stand as <c>extra_content</c> in the additional properties of a tool call or a
    /// message, and so survive storing a conversation as JSON.
    /// </para>
    /// </remarks>
    public static IChatClient AsIChatClient(this InferenceGatewayClient client, Provider provider, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return string.IsNullOrWhiteSpace(provider.Value)
            ? throw new ArgumentException("The provider is empty: leave it out where the model names it, as in openai/gpt-4o.", nameof(provider))
            : new GatewayChatClient(client, provider, model);
    }

    /// <summary>A chat client that asks a model whose name says where it is.</summary>
    /// <param name="client">Sends the requests. It stays the caller's: disposing the chat client does not dispose it.</param>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes; <see cref="ChatOptions.ModelId"/> goes before it.</param>
    /// <returns>The chat client; it is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">The model is empty.</exception>
    /// <remarks>For what is sent, what is not and how calls fail see <see cref="AsIChatClient(InferenceGatewayClient, Provider, string)"/>.</remarks>
    public static IChatClient AsIChatClient(this InferenceGatewayClient client, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new GatewayChatClient(client, client.DefaultProvider, model);
    }
}
