using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>A text-to-speech client that sends its requests to the gateway.</summary>
[Experimental(ExperimentalIds.Media)]
internal sealed class GatewayTextToSpeechClient : ITextToSpeechClient
{
    private const int ChunkBytes = 16 * 1024;

    private readonly InferenceGatewayClient _client;
    private readonly RequestOptions? _options;
    private readonly SpeechRequestWriter _requests;
    private readonly TextToSpeechClientMetadata _metadata;

    public GatewayTextToSpeechClient(InferenceGatewayClient client, Provider? provider, string model, string? voice)
    {
        _client = client;
        _options = provider is null ? null : new RequestOptions { Provider = provider };
        _requests = new SpeechRequestWriter(this, model, voice);
        _metadata = new TextToSpeechClientMetadata(provider?.Value ?? "inference_gateway", client.BaseUrl, model);
    }

    public async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var request = _requests.Write(text, options);
        using var answer = await _client.CreateSpeechAsync(request, _options, cancellationToken).ConfigureAwait(false);
        var type = SpeechMediaType.Of(answer);
        return new TextToSpeechResponse([new DataContent(await answer.ToBytesAsync(cancellationToken).ConfigureAwait(false), type)])
        {
            ModelId = request.Model,
            RawRepresentation = answer.Http,
        };
    }

    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StreamAsync(_requests.Write(text, options), cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return
            serviceKey is not null ? null :
            serviceType == typeof(TextToSpeechClientMetadata) ? _metadata :
            serviceType.IsInstanceOfType(this) ? this :
            serviceType.IsInstanceOfType(_client) ? _client :
            null;
    }

    public void Dispose()
    {
        // The gateway's client belongs to the caller, and others may use it.
    }

    private async IAsyncEnumerable<TextToSpeechResponseUpdate> StreamAsync(CreateSpeechRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await _client.CreateSpeechAsync(request, _options, cancellationToken).ConfigureAwait(false);
        yield return Update(TextToSpeechResponseUpdateKind.SessionOpen, []);
        var type = SpeechMediaType.Of(answer);
        var buffer = new byte[ChunkBytes];
        while (await answer.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            yield return Update(TextToSpeechResponseUpdateKind.AudioUpdating, [new DataContent(buffer.AsSpan(0, count).ToArray(), type)]);
        }

        yield return Update(TextToSpeechResponseUpdateKind.SessionClose, []);

        TextToSpeechResponseUpdate Update(TextToSpeechResponseUpdateKind kind, IList<AIContent> contents) =>
            new(contents) { Kind = kind, ModelId = request.Model, RawRepresentation = answer.Http };
    }
}
