using System.Runtime.CompilerServices;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>A chat client that sends its requests to the gateway.</summary>
internal sealed class ChatClientAdapter : IChatClient
{
    private readonly InferenceGatewayClient _client;
    private readonly RequestOptions? _options;
    private readonly ChatRequestWriter _requests;
    private readonly ChatClientMetadata _metadata;

    public ChatClientAdapter(InferenceGatewayClient client, Provider? provider, string model)
    {
        _client = client;
        _options = provider is null ? null : new RequestOptions { Provider = provider };
        _requests = new ChatRequestWriter(this, provider, model);
        _metadata = new ChatClientMetadata(provider?.Value ?? "inference_gateway", client.BaseUrl, model);
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = _requests.Write(messages, options);
        var response = await _client.GenerateContentAsync(request, _options, cancellationToken).ConfigureAwait(false);
        return ChatResponseReader.Read(response, _requests.Origin(request), AnswerContents.WantsReasoning(options));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = _requests.Write(messages, options);
        var chunks = _client.GenerateContentStreamingAsync(request, _options, cancellationToken);
        return ReadAsync(chunks, new ChatUpdateReader(_requests.Origin(request), AnswerContents.WantsReasoning(options)), CancellationToken.None);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return
            serviceKey is not null ? null :
            serviceType == typeof(ChatClientMetadata) ? _metadata :
            serviceType.IsInstanceOfType(this) ? this :
            serviceType.IsInstanceOfType(_client) ? _client :
            null;
    }

    public void Dispose()
    {
        // The gateway's client belongs to the caller, and other chat clients may use it.
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> ReadAsync(
        IAsyncEnumerable<CreateChatCompletionStreamResponse> chunks,
        ChatUpdateReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return reader.Read(chunk);
        }

        if (reader.End() is { } last)
        {
            yield return last;
        }
    }
}
