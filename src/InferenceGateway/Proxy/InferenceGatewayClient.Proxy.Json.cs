using InferenceGateway.Api;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Passes a request with a JSON body on to a provider's own API, and reads the JSON that it answers; otherwise as <see cref="ProxyAsync"/>.</summary>
    /// <param name="method">The verb; any.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="body">The body, sent as it is; null: none.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="GatewayProtocolException">The answer is empty or not JSON; <see cref="ProxyAsync"/> gives such answers.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public virtual Task<ProxyResponse> ProxyJsonAsync(
        HttpMethod method,
        Provider provider,
        string path,
        RawJson? body = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = ProxyRequest(method, provider, path, AnswerBody.Json, options);
        request.Content = body is { } json ? ByteContent.Of(json.Utf8, "application/json") : null;
        return ReadProxiedAsync(request, cancellationToken);
    }

    /// <summary>Passes a GET request on to a provider's own API, and reads the JSON that it answers; see <see cref="ProxyJsonAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ProxyResponse> ProxyGetJsonAsync(
        Provider provider, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Get, provider, path, null, options, cancellationToken);

    /// <summary>Passes a POST request on to a provider's own API, and reads the JSON that it answers; see <see cref="ProxyJsonAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="body">The body, sent as it is.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ProxyResponse> ProxyPostJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Post, provider, path, body, options, cancellationToken);

    /// <summary>Passes a PUT request on to a provider's own API, and reads the JSON that it answers; see <see cref="ProxyJsonAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="body">The body, sent as it is.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ProxyResponse> ProxyPutJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Put, provider, path, body, options, cancellationToken);

    /// <summary>Passes a PATCH request on to a provider's own API, and reads the JSON that it answers; see <see cref="ProxyJsonAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="body">The body, sent as it is.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ProxyResponse> ProxyPatchJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Patch, provider, path, body, options, cancellationToken);

    /// <summary>Passes a DELETE request on to a provider's own API, and reads the JSON that it answers; see <see cref="ProxyJsonAsync"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path below the provider's base address, with its query where it has one.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The provider's JSON, with the headers that came beside it.</returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ProxyResponse> ProxyDeleteJsonAsync(
        Provider provider, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Delete, provider, path, null, options, cancellationToken);

    private async Task<ProxyResponse> ReadProxiedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var response = await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        using var body = (PooledResponseContent)response.Content;
        return JsonAnswer.Read<ProxyResponse, ProxyResponse.Codec>(body.Utf8, body.Request, body.Detach(), body.MaxErrorBytes);
    }
}
