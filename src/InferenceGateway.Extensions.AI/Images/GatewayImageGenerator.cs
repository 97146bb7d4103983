using System.Diagnostics.CodeAnalysis;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>An image generator that sends its requests to the gateway.</summary>
[Experimental(ExperimentalIds.Media)]
internal sealed class GatewayImageGenerator : IImageGenerator
{
    private readonly InferenceGatewayClient _client;
    private readonly RequestOptions? _options;
    private readonly ImageRequestWriter _requests;
    private readonly ImageGeneratorMetadata _metadata;

    public GatewayImageGenerator(InferenceGatewayClient client, Provider? provider, string model)
    {
        _client = client;
        _options = provider is null ? null : new RequestOptions { Provider = provider };
        _requests = new ImageRequestWriter(this, model);
        _metadata = new ImageGeneratorMetadata(provider?.Value ?? "inference_gateway", client.BaseUrl, model);
    }

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request,
        ImageGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var originals = request.OriginalImages?.ToArray() ?? [];
        var response = originals.Length == 0
            ? await _client.CreateImageAsync(_requests.WriteCreation(request.Prompt ?? "", options), _options, cancellationToken).ConfigureAwait(false)
            : await _client.CreateImageEditAsync(_requests.WriteEdit(request.Prompt ?? "", originals, options), _options, cancellationToken).ConfigureAwait(false);
        return ImageResponseReader.Read(response);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return
            serviceKey is not null ? null :
            serviceType == typeof(ImageGeneratorMetadata) ? _metadata :
            serviceType.IsInstanceOfType(this) ? this :
            serviceType.IsInstanceOfType(_client) ? _client :
            null;
    }

    public void Dispose()
    {
        // The gateway's client belongs to the caller, and others may use it.
    }
}
