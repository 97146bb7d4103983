using InferenceGateway.Messages;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model to continue a conversation by the Messages API, and returns the whole answer.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Anthropic</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, there are no messages, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<MessagesResponse> CreateMessageAsync(
        Provider provider,
        string model,
        IEnumerable<MessagesMessage> messages,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, messages, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model one question by the Messages API, and returns the whole answer.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Anthropic</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>claude-sonnet-4-5</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<MessagesResponse> CreateMessageAsync(
        Provider provider,
        string model,
        string prompt,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, prompt, maxTokens), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation by the Messages API, and returns the whole answer.</summary>
    /// <param name="model">The model with its provider before it, for example <c>anthropic/claude-sonnet-4-5</c>. Aliases do not work here.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, there are no messages, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<MessagesResponse> CreateMessageAsync(
        string model,
        IEnumerable<MessagesMessage> messages,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, messages, maxTokens), options, cancellationToken);

    /// <summary>Asks a model one question by the Messages API, and returns the whole answer.</summary>
    /// <param name="model">The model with its provider before it, for example <c>anthropic/claude-sonnet-4-5</c>. Aliases do not work here.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="maxTokens">The highest number of tokens the model may generate, which Anthropic has no default for.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the limit is below 1.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<MessagesResponse> CreateMessageAsync(
        string model,
        string prompt,
        long maxTokens,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateMessageAsync(MessagesRequest.For(model, prompt, maxTokens), options, cancellationToken);

    /// <summary>Sends a request to the Messages API with everything that can be set on it, and returns the whole answer. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, or asks for a stream.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public virtual Task<MessagesResponse> CreateMessageAsync(
        CreateMessagesRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
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
