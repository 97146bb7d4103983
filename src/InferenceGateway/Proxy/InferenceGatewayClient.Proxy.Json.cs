using InferenceGateway.Api;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a request with a JSON body to a provider's own API through the gateway, and reads the JSON of the response. Apart from that, it works like <see cref="ProxyAsync"/>.</summary>
    /// <param name="method">The HTTP method. Every method is supported.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">The path relative to the provider's base address, for example <c>models</c>, with a query if needed.</param>
    /// <param name="body">The body, which is sent unchanged; null to send none.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response, and its headers.</returns>
    /// <exception cref="ArgumentException">The provider is empty, or the path leads out of the provider's base address.</exception>
    /// <exception cref="GatewayProtocolException">The response is empty or not JSON. Use <see cref="ProxyAsync"/> for such responses.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <example>
    /// <code>
    /// var body = RawJson.Parse("""{"model":"text-embedding-3-small","input":"What is a goroutine?"}""");
    /// var answer = await client.ProxyJsonAsync(HttpMethod.Post, Provider.Openai, "embeddings", body);
    /// Console.WriteLine(answer.Json);
    /// </code>
    /// </example>
    public virtual Task<ProxyResponse> ProxyJsonAsync(
        HttpMethod method, Provider provider, string path, RawJson? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = ProxyRequest(method, provider, path, AnswerBody.Json, options);
        request.Content = body is { } json ? ByteContent.Of(json.Utf8, "application/json") : null;
        return ReadProxiedAsync(request, cancellationToken);
    }

    /// <summary>Sends a GET request to a provider's own API through the gateway, and reads the JSON of the response.</summary>
    /// <inheritdoc cref="ProxyJsonAsync"/>
    public Task<ProxyResponse> ProxyGetJsonAsync(
        Provider provider, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Get, provider, path, null, options, cancellationToken);

    /// <summary>Sends a POST request with a JSON body to a provider's own API through the gateway, and reads the JSON of the response.</summary>
    /// <inheritdoc cref="ProxyJsonAsync"/>
    public Task<ProxyResponse> ProxyPostJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Post, provider, path, body, options, cancellationToken);

    /// <summary>Sends a PUT request with a JSON body to a provider's own API through the gateway, and reads the JSON of the response.</summary>
    /// <inheritdoc cref="ProxyJsonAsync"/>
    public Task<ProxyResponse> ProxyPutJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Put, provider, path, body, options, cancellationToken);

    /// <summary>Sends a PATCH request with a JSON body to a provider's own API through the gateway, and reads the JSON of the response.</summary>
    /// <inheritdoc cref="ProxyJsonAsync"/>
    public Task<ProxyResponse> ProxyPatchJsonAsync(
        Provider provider, string path, RawJson body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ProxyJsonAsync(HttpMethod.Patch, provider, path, body, options, cancellationToken);

    /// <summary>Sends a DELETE request to a provider's own API through the gateway, and reads the JSON of the response.</summary>
    /// <inheritdoc cref="ProxyJsonAsync"/>
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
