using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model and returns the complete response.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the messages is null.</exception>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <example>
    /// <code>
    /// var response = await client.GenerateContentAsync(Provider.Openai, "gpt-4o",
    /// [
    ///     Message.System("You answer in one sentence."),
    ///     Message.User("What is a goroutine?"),
    /// ]);
    /// Console.WriteLine(response.Text);
    /// </code>
    /// </example>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        Provider provider, string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model and returns the complete response.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        Provider provider, string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model and returns the complete response.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        Provider provider, string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, Message, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(
        string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), options, cancellationToken);

    /// <summary>Sends a chat request and returns the complete response. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, or <see cref="CreateChatCompletionRequest.Stream"/> is true.</exception>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public virtual Task<CreateChatCompletionResponse> GenerateContentAsync(
        CreateChatCompletionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        ChatRequest.Check(request);
        ChatRequest.RefuseStream(request);
        var sent = ChatRequest.With(request, all?.ExtraBody);
        all = ChatRequest.WithBypass(request, all);
        return CallAsync(
            provider => GenAiRequest.Of(sent, sent, provider, _connection),
            provider => Api.CreateChatCompletionAsync(provider, sent, all, cancellationToken),
            all);
    }
}
