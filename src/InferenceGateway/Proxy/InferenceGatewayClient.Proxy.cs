using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Models;
using InferenceGateway.Proxy;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>
    /// Sends a request to a provider's own API through the gateway, which adds its key for the provider, and returns the response
    /// unchanged. Use it for operations that the gateway does not have itself.
    /// </summary>
    /// <param name="method">The HTTP method. Every method is supported.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="path">
    /// The path relative to the provider's base address, which already contains the version: <c>models</c>, not <c>v1/models</c>.
    /// It may contain a query (<c>files?limit=20</c>). Values in it must be escaped with <see cref="Uri.EscapeDataString(string)"/>.
    /// A leading slash is ignored.
    /// </param>
    /// <param name="content">
    /// The body; null to send none. The client does not dispose it. The gateway forwards it as <c>application/json</c> whatever its
    /// content type is, so that forms cannot be sent.
    /// </param>
    /// <param name="options">
    /// The options of this call. They take precedence over those of the client. All <see cref="RequestOptions.Headers"/> are
    /// forwarded to the provider, except <c>Authorization</c>, which is for the gateway.
    /// </param>
    /// <param name="cancellationToken">Cancels the call until the headers of the response have arrived. Methods that read the body take their own token.</param>
    /// <returns>
    /// The response, as soon as its headers have arrived. Dispose it; that also stops a transfer that is still in progress. Reading
    /// the body throws a <see cref="GatewayTimeoutException"/> if no data arrives for
    /// <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The provider is empty, or the path leads out of the provider's base address (<c>..</c>).</exception>
    /// <exception cref="InferenceGatewayException">The call failed. An error status of the provider is thrown as a <see cref="GatewayApiException"/>.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <remarks>
    /// To receive a stream, set the header <c>Accept: text/event-stream</c>. The gateway then always responds with status 200 and
    /// without the provider's headers, whatever the provider responded: errors have to be read from the events.
    /// </remarks>
    public virtual Task<HttpResponseMessage> ProxyAsync(
        HttpMethod method, Provider provider, string path, HttpContent? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = ProxyRequest(method, provider, path, AnswerBody.Raw, options);
        request.Content = content;
        return SendProxiedAsync(request, cancellationToken);
    }

    /// <summary>Builds a request without Refit, which supports neither a variable HTTP method nor a path that is already escaped and contains a query.</summary>
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
