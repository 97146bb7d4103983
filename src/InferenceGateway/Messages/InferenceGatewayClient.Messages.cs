using InferenceGateway.Messages;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model through the Messages API and returns the complete response.</summary>
    /// <param name="provider">The provider. The gateway supports this API for <c>Provider.Anthropic</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="maxTokens">The maximum number of tokens to generate. Anthropic requires it.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">An argument is empty, one of the messages is null, or <paramref name="maxTokens"/> is less than 1.</exception>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <example>
    /// <code>
    /// var message = await client.CreateMessageAsync(
    ///     Provider.Anthropic, "claude-sonnet-4-20250514", "What is a goroutine?", maxTokens: 1024);
    /// Console.WriteLine(message.Text);
    /// </code>
    /// </example>
    public Task<MessagesResponse> CreateMessageAsync(
        Provider provider, string model, IEnumerable<MessagesMessage> messages, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, messages, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model through the Messages API and returns the complete response.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="CreateMessageAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public Task<MessagesResponse> CreateMessageAsync(
        Provider provider, string model, string prompt, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, prompt, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>anthropic/claude-sonnet-4-5</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateMessageAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public Task<MessagesResponse> CreateMessageAsync(
        string model, IEnumerable<MessagesMessage> messages, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, messages, maxTokens), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>anthropic/claude-sonnet-4-5</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateMessageAsync(Provider, string, string, long, RequestOptions, CancellationToken)"/>
    public Task<MessagesResponse> CreateMessageAsync(
        string model, string prompt, long maxTokens, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, prompt, maxTokens), options, cancellationToken);

    /// <summary>Sends a request to the Messages API and returns the complete response. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, or <see cref="CreateMessagesRequest.Stream"/> is true.</exception>
    /// <inheritdoc cref="CreateMessageAsync(Provider, string, IEnumerable{MessagesMessage}, long, RequestOptions, CancellationToken)"/>
    public virtual Task<MessagesResponse> CreateMessageAsync(
        CreateMessagesRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        MessagesRequest.Check(request);
        MessagesRequest.RefuseStream(request);
        var sent = MessagesRequest.With(request, all?.ExtraBody);
        return CallAsync(
            provider => GenAiRequest.Of(sent, sent, provider, _connection),
            provider => Api.CreateMessageAsync(provider, sent, all, cancellationToken),
            all);
    }
}
