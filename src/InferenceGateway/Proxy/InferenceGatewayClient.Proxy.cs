using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Models;
using InferenceGateway.Proxy;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Passes a request on to a provider's own API, with the gateway's key for it, and gives the answer as it is: for what the gateway has no operation of its own for.</summary>
    /// <param name="method">The verb; any.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">
    /// The path below the provider's base address, which holds the version already: <c>models</c>, not <c>v1/models</c>. As in
    /// any address it may have a query (<c>files?limit=20</c>), and what it is made of is to be escaped
    /// (<see cref="Uri.EscapeDataString(string)"/>). A slash at its beginning makes no difference.
    /// </param>
    /// <param name="content">The body; null: none. It stays the caller's. The gateway passes it on as <c>application/json</c>, whatever it is: forms do not get through.</param>
    /// <param name="options">Settings of this call. All <see cref="RequestOptions.Headers"/> reach the provider but <c>Authorization</c>, which is for the gateway.</param>
    /// <param name="cancellationToken">Ends the call up to the headers of the answer; what reads the body has its own.</param>
    /// <returns>
    /// The answer as soon as its headers are there; to be disposed, which also ends what is still being sent. Reading its body
    /// fails with a <see cref="GatewayTimeoutException"/> when it pauses for longer than
    /// <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.
    /// </returns>
    /// <exception cref="ArgumentException">There is no provider, or the path leads out of the provider's address (<c>..</c>).</exception>
    /// <exception cref="InferenceGatewayException">The call failed; an error status of the provider is a <see cref="GatewayApiException"/>.</exception>
    /// <remarks>
    /// For a stream set the header <c>Accept: text/event-stream</c>. The gateway then answers with status 200 whatever the
    /// provider answered, and without the provider's headers: what it says must be read from the events.
    /// </remarks>
    public virtual Task<HttpResponseMessage> ProxyAsync(
        HttpMethod method,
        Provider provider,
        string path,
        HttpContent? content = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = ProxyRequest(method, provider, path, AnswerBody.Raw, options);
        request.Content = content;
        return SendProxiedAsync(request, cancellationToken);
    }

    /// <summary>Refit cannot express any verb, or a path that is escaped already and brings its query: these calls make their requests themselves.</summary>
    private HttpRequestMessage ProxyRequest(HttpMethod method, Provider provider, string path, AnswerBody answer, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(method);
        var request = new HttpRequestMessage(method, ProxyTarget.Of(_connection.Root, provider, path));
        request.BeginCall(ApiOperation.ForProxy(method, answer), RequestOptions.Layered(_options, options));
        return request;
    }

    private async Task<HttpResponseMessage> SendProxiedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        LimitedContent.Wrap(response, _connection.Limits.For(request.CallOptions()));
        return response;
    }
}
