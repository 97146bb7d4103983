using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model of a provider to continue a conversation, and returns the answer as it comes.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The chunks of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        Provider provider,
        string model,
        IEnumerable<Message> messages,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, messages), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model of a provider one question, and returns the answer as it comes.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The chunks of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        Provider provider,
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation, and returns the answer as it comes.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The chunks of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        string model,
        IEnumerable<Message> messages,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, messages), options, cancellationToken);

    /// <summary>Asks a model one question, and returns the answer as it comes.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The chunks of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentStreamingAsync(ChatRequest.For(model, prompt), options, cancellationToken);

    /// <summary>Sends a chat request with everything that can be set on it, and returns the answer as it comes. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed, and changing it after the call changes nothing.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The chunks of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public virtual IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(
        CreateChatCompletionRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
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
