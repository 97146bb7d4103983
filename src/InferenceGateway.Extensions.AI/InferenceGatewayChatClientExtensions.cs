using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides extension methods that create chat clients of Microsoft.Extensions.AI from an <see cref="InferenceGatewayClient"/>.</summary>
public static class InferenceGatewayChatClientExtensions
{
    /// <summary>Creates a chat client for a model of a provider.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the chat client.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The chat client, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    /// <remarks>
    /// <para>
    /// Calls throw an <see cref="InferenceGatewayException"/> if they fail. They throw a <see cref="NotSupportedException"/> before
    /// anything is sent if a message or an option contains something that a chat completion does not support. Its message explains
    /// what it is and what to do about it.
    /// </para>
    /// <para>
    /// The <see cref="UsageContent"/> of earlier responses is not sent, and neither is <see cref="ChatMessage.AuthorName"/>, which the
    /// gateway would drop. <see cref="TextReasoningContent"/> is sent only with tool calls, and only to the provider that it came from,
    /// because some providers require it and others refuse it. Values that a provider needs back, such as Google's thought signatures,
    /// are sent back unchanged. They are in the additional properties of a tool call or a message, under the name
    /// <c>extra_content</c>, so that they are kept if a conversation is stored as JSON.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// IChatClient chat = client.AsIChatClient(Provider.Openai, "gpt-4o").AsBuilder().UseFunctionInvocation().Build();
    /// Console.WriteLine(await chat.GetResponseAsync("What is a goroutine?"));
    /// </code>
    /// </example>
    public static IChatClient AsIChatClient(this InferenceGatewayClient client, Provider provider, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return string.IsNullOrWhiteSpace(provider.Value)
            ? throw new ArgumentException("The provider is empty. Pass a provider, or omit it and pass a model with its provider as prefix, as in openai/gpt-4o.", nameof(provider))
            : new ChatClientAdapter(client, provider, model);
    }

    /// <summary>Creates a chat client for a model whose name includes its provider.</summary>
    /// <param name="client">The client that sends the requests. It is not disposed with the chat client.</param>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The chat client, which is thread-safe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty.</exception>
    /// <remarks>See <see cref="AsIChatClient(InferenceGatewayClient, Provider, string)"/> for the content that is sent, and for the exceptions that calls throw.</remarks>
    public static IChatClient AsIChatClient(this InferenceGatewayClient client, string model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new ChatClientAdapter(client, client.DefaultProvider, model);
    }
}
