using InferenceGateway.Messages;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model to continue a conversation by the Messages API, and returns the answer as it comes.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Anthropic</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model is empty, there are no messages, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        Provider provider,
        string model,
        IEnumerable<MessagesMessage> messages,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, messages, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model one question by the Messages API, and returns the answer as it comes.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Anthropic</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        Provider provider,
        string model,
        string prompt,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, prompt, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation by the Messages API, and returns the answer as it comes.</summary>
    /// <param name="model">The model with its provider before it, for example <c>anthropic/claude-sonnet-4-5</c>. Aliases do not work here.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model is empty, there are no messages, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        string model,
        IEnumerable<MessagesMessage> messages,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, messages, maxTokens), options, cancellationToken);

    /// <summary>Asks a model one question by the Messages API, and returns the answer as it comes.</summary>
    /// <param name="model">The model with its provider before it, for example <c>anthropic/claude-sonnet-4-5</c>. Aliases do not work here.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        string model,
        string prompt,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, prompt, maxTokens), options, cancellationToken);

    /// <summary>Sends a request to the Messages API with everything that can be set on it, and returns the answer as it comes. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed, and changing it after the call changes nothing.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the answer, to be read once; the request goes out with the first. Leaving the loop closes the connection. An <c>error</c> event is an exception.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the answer ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public virtual IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        CreateMessagesRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        MessagesRequest.Check(request);
        var sent = MessagesRequest.Streamed(request, all?.ExtraBody);
        return CallStreaming(
            new MessagesStreamProtocol(),
            provider => GenAiRequest.Of(request, sent, provider, _connection),
            (provider, token) => Api.CreateMessageStreamingAsync(provider, sent, all, token),
            all,
            cancellationToken);
    }
}
