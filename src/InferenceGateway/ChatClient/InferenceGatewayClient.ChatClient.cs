using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Creates a client for one model of a provider. Its methods are the chat methods of this client, without the parameters for the provider and the model.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <returns>The client. It is thread-safe, uses the connections and options of this client, and does not need to be disposed.</returns>
    /// <exception cref="ArgumentException">The model is empty, or the provider is none.</exception>
    /// <example>
    /// <code>
    /// var chat = client.GetChatClient(Provider.Openai, "gpt-4o");
    /// Console.WriteLine(await chat.GenerateContentAsync("What is a goroutine?"));
    /// </code>
    /// </example>
    public GatewayChatClient GetChatClient(Provider provider, string model) =>
        new(this, RequestCheck.Provider(provider, nameof(provider)) ?? throw new ArgumentException("The provider is empty. Pass a provider, or omit it and pass a model with its provider as prefix, as in openai/gpt-4o.", nameof(provider)), model, options: null);

    /// <summary>Creates a client for one model. Its methods are the chat methods of this client, without the parameter for the model.</summary>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <returns>The client. It is thread-safe, uses the connections and options of this client, and does not need to be disposed.</returns>
    /// <exception cref="ArgumentException">The model is empty.</exception>
    public GatewayChatClient GetChatClient(string model) => new(this, provider: null, model, options: null);
}
