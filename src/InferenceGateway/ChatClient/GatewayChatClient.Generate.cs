using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

public sealed partial class GatewayChatClient
{
    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, prompt), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, Message, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, message), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public Task<CreateChatCompletionResponse> GenerateContentAsync(IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, messages), For(options), cancellationToken);
}
