using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Passes a GET request on to a provider's own API; see <see cref="ProxyAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer.</param>
    /// <returns>The answer as soon as its headers are there; to be disposed.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<HttpResponseMessage> ProxyGetAsync(
        Provider provider,
        string path,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Get, provider, path, null, options, cancellationToken);

    /// <summary>Passes a POST request on to a provider's own API; see <see cref="ProxyAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="content">The body; null: none. It stays the caller's.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer.</param>
    /// <returns>The answer as soon as its headers are there; to be disposed.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<HttpResponseMessage> ProxyPostAsync(
        Provider provider,
        string path,
        HttpContent? content = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Post, provider, path, content, options, cancellationToken);

    /// <summary>Passes a PUT request on to a provider's own API; see <see cref="ProxyAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="content">The body; null: none. It stays the caller's.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer.</param>
    /// <returns>The answer as soon as its headers are there; to be disposed.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<HttpResponseMessage> ProxyPutAsync(
        Provider provider,
        string path,
        HttpContent? content = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Put, provider, path, content, options, cancellationToken);

    /// <summary>Passes a PATCH request on to a provider's own API; see <see cref="ProxyAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="content">The body; null: none. It stays the caller's.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer.</param>
    /// <returns>The answer as soon as its headers are there; to be disposed.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<HttpResponseMessage> ProxyPatchAsync(
        Provider provider,
        string path,
        HttpContent? content = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Patch, provider, path, content, options, cancellationToken);

    /// <summary>Passes a DELETE request on to a provider's own API; see <see cref="ProxyAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer.</param>
    /// <returns>The answer as soon as its headers are there; to be disposed.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<HttpResponseMessage> ProxyDeleteAsync(
        Provider provider,
        string path,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ProxyAsync(HttpMethod.Delete, provider, path, null, options, cancellationToken);
}
