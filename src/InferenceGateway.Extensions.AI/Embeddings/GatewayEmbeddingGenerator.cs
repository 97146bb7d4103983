using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>An embedding generator that calls the provider's own API through the gateway's proxy.</summary>
internal sealed class GatewayEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    // To compute an embedding twice costs tokens but does no harm.
    private static readonly RequestOptions s_repeatable = new() { RetryUnsafe = true };

    private readonly InferenceGatewayClient _client;
    private readonly Provider _provider;
    private readonly string _model;
    private readonly EmbeddingRequestWriter _requests;
    private readonly EmbeddingGeneratorMetadata _metadata;

    public GatewayEmbeddingGenerator(InferenceGatewayClient client, Provider provider, string model)
    {
        _client = client;
        _provider = provider;
        _model = model;
        _requests = new EmbeddingRequestWriter(this, provider, model);
        _metadata = new EmbeddingGeneratorMetadata(provider.Value, client.BaseUrl, model);
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var inputs = values.ToArray();
        if (Array.IndexOf(inputs, null) is >= 0 and var missing)
        {
            throw new ArgumentException($"The text with the index {missing} is null.", nameof(values));
        }

        if (inputs.Length == 0)
        {
            return [];
        }

        var body = _requests.Write(inputs, options);
        var response = await _client.ProxyPostJsonAsync(_provider, EmbeddingPaths.Of(_provider), body, s_repeatable, cancellationToken).ConfigureAwait(false);
        return EmbeddingResponseReader.Read(response.Json, inputs.Length, string.IsNullOrWhiteSpace(options?.ModelId) ? _model : options!.ModelId!);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return
            serviceKey is not null ? null :
            serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata :
            serviceType.IsInstanceOfType(this) ? this :
            serviceType.IsInstanceOfType(_client) ? _client :
            null;
    }

    public void Dispose()
    {
        // The gateway's client belongs to the caller, and others may use it.
    }
}
