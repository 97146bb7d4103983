using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

public sealed partial class GatewayChatClient
{
    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentStreamingAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentStreamingAsync(ChatRequest.For(Model, prompt), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentStreamingAsync(Provider, string, Message, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentStreamingAsync(ChatRequest.For(Model, message), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentStreamingAsync(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<CreateChatCompletionStreamResponse> GenerateContentStreamingAsync(IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentStreamingAsync(ChatRequest.For(Model, messages), For(options), cancellationToken);
}
