using InferenceGateway.Messages;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model through the Messages API and returns the response as it arrives.</summary>
    /// <param name="provider">The provider. The gateway supports this API for <c>Provider.Anthropic</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="maxTokens">The maximum number of tokens to generate. Anthropic requires it.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    /// <returns>
    /// The events of the response. The request is sent when the enumeration starts. The stream can be enumerated only once, and
    /// leaving the loop early closes the connection. An <c>error</c> event is thrown as an exception.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty, one of the messages is null, or <paramref name="maxTokens"/> is less than 1.</exception>
    /// <exception cref="InferenceGatewayException">Thrown by the enumeration: the call failed, or the stream ended before the response was complete (<see cref="StreamIncompleteException"/>).</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the call was canceled.</exception>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        Provider provider, string model, IEnumerable<MessagesMessage> messages, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, messages, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model through the Messages API and returns the response as it arrives.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="CreateMessageStreamingAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        Provider provider, string model, string prompt, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, prompt, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>anthropic/claude-sonnet-4-5</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateMessageStreamingAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        string model, IEnumerable<MessagesMessage> messages, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, messages, maxTokens), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>anthropic/claude-sonnet-4-5</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateMessageStreamingAsync(Provider, string, string, long, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        string model, string prompt, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageStreamingAsync(MessagesRequest.For(model, prompt, maxTokens), options, cancellationToken);

    /// <summary>Sends a request to the Messages API and returns the response as it arrives. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified, and modifying it after this call has no effect on what is sent.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages.</exception>
    /// <inheritdoc cref="CreateMessageStreamingAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<MessagesStreamEvent> CreateMessageStreamingAsync(
        CreateMessagesRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
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
