using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model and returns the response as it arrives.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    /// <returns>
    /// The chunks of the response. The request is sent when the enumeration starts. The stream can be enumerated only once, and
    /// leaving the loop early closes the connection.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the messages is null.</exception>
    /// <exception cref="InferenceGatewayException">Thrown by the enumeration: the call failed, or the stream ended before the response was complete (<see cref="StreamIncompleteException"/>).</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the call was canceled.</exception>
    /// <example>
    /// <code>
    /// await foreach (var chunk in client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", "Tell me a story."))
    /// {
    ///     Console.Write(chunk.Text);
    /// }
    /// </code>
    /// </example>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        Provider provider, string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, messages), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model and returns the response as it arrives.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        Provider provider, string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model and returns the response as it arrives.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        Provider provider, string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, message), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, messages), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, prompt), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, Message, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, message), options, cancellationToken);

    /// <summary>Sends a chat request and returns the response as it arrives. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified, and modifying it after this call has no effect on what is sent.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages.</exception>
    /// <inheritdoc cref="GenerateContentStreamingAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        CreateChatCompletionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        ChatRequest.Check(request);
        all = ChatRequest.WithBypass(request, all);
        var sent = ChatRequest.Streamed(request, all?.ExtraBody);
        return CallStreaming(
            new ChatStreamProtocol(ChoiceCompletionTracker.For(sent)),
            provider => GenAiRequest.Of(request, sent, provider, _connection),
            (provider, token) => Api.CreateChatCompletionStreamingAsync(provider, sent, all, token),
            all,
            cancellationToken);
    }
}
