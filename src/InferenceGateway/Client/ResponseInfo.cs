using System.Net;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>Represents the status and the headers of a response.</summary>
public sealed class ResponseInfo
{
    private readonly KeyValuePair<string, string>[] _read;
    private IReadOnlyDictionary<string, string>? _headers;

    internal ResponseInfo(HttpResponseMessage response, int attempts)
    {
        StatusCode = response.StatusCode;
        _read = ResponseHeaders.Read(response);
        Attempts = attempts;
        Sent = SentRequest.Of(response.RequestMessage);
    }

    /// <summary>Gets the status code of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the headers of the response. Names are not case-sensitive, and several values of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers ??= ResponseHeaders.ByName(_read);

    /// <summary>Gets the request id that the server sent; null if it sent none. The gateway itself sends none.</summary>
    public string? RequestId => ResponseHeaders.RequestId(Headers);

    /// <summary>Gets the provider that the gateway selected for a routed alias (<c>X-Selected-Provider</c>); null otherwise.</summary>
    public string? SelectedProvider => Headers.TryGetValue("X-Selected-Provider", out var value) ? value : null;

    /// <summary>Gets the model that the gateway selected for a routed alias (<c>X-Selected-Model</c>); null otherwise.</summary>
    public string? SelectedModel => Headers.TryGetValue("X-Selected-Model", out var value) ? value : null;

    /// <summary>Gets the provider's rate limits (<c>x-ratelimit-*</c>); null if the response has none. The gateway passes them on with the answers of <c>ProxyAsync</c> that are not streamed, and drops them on <c>/v1</c>.</summary>
    public RateLimits? RateLimits => RateLimits.Of(Headers);

    /// <summary>Gets the number of times that the request was sent, including the attempt that succeeded.</summary>
    public int Attempts { get; }

    /// <summary>Gets the maximum size, in bytes, of a response that is assembled from a stream; null for responses that were not streamed.</summary>
    internal int? MaxResponseBytes { get; init; }

    /// <summary>Gets the request, whose keys are removed from errors that repeat them.</summary>
    internal SentRequest Sent { get; }
}
