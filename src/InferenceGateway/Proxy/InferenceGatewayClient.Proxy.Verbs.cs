using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a GET request to a provider's own API through the gateway.</summary>
    /// <inheritdoc cref="ProxyAsync"/>
    public Task<HttpResponseMessage> ProxyGetAsync(
        Provider provider, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Get, provider, path, null, options, cancellationToken);

    /// <summary>Sends a POST request to a provider's own API through the gateway.</summary>
    /// <inheritdoc cref="ProxyAsync"/>
    public Task<HttpResponseMessage> ProxyPostAsync(
        Provider provider, string path, HttpContent? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Post, provider, path, content, options, cancellationToken);

    /// <summary>Sends a PUT request to a provider's own API through the gateway.</summary>
    /// <inheritdoc cref="ProxyAsync"/>
    public Task<HttpResponseMessage> ProxyPutAsync(
        Provider provider, string path, HttpContent? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Put, provider, path, content, options, cancellationToken);

    /// <summary>Sends a PATCH request to a provider's own API through the gateway.</summary>
    /// <inheritdoc cref="ProxyAsync"/>
    public Task<HttpResponseMessage> ProxyPatchAsync(
        Provider provider, string path, HttpContent? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Patch, provider, path, content, options, cancellationToken);

    /// <summary>Sends a DELETE request to a provider's own API through the gateway.</summary>
    /// <inheritdoc cref="ProxyAsync"/>
    public Task<HttpResponseMessage> ProxyDeleteAsync(
        Provider provider, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Delete, provider, path, null, options, cancellationToken);
}
