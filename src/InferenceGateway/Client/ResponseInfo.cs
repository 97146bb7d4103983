using System.Net;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>What came with an answer beside its body.</summary>
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

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer; names are compared without case, several values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers ??= ResponseHeaders.ByName(_read);

    /// <summary>The id under which the server logged the request; null when it sent none (the gateway itself sends none).</summary>
    public string? RequestId => ResponseHeaders.RequestId(Headers);

    /// <summary>The provider that the gateway chose for a routed alias (<c>X-Selected-Provider</c>); null otherwise.</summary>
    public string? SelectedProvider => Headers.TryGetValue("X-Selected-Provider", out var value) ? value : null;

    /// <summary>The model that the gateway chose for a routed alias (<c>X-Selected-Model</c>); null otherwise.</summary>
    public string? SelectedModel => Headers.TryGetValue("X-Selected-Model", out var value) ? value : null;

    /// <summary>How often the request was sent until this answer came.</summary>
    public int Attempts { get; }

    /// <summary>The limit on a response that is assembled from a stream; null for responses that were not streamed.</summary>
    internal int? MaxResponseBytes { get; init; }

    /// <summary>The request, to find its keys in what came back.</summary>
    internal SentRequest Sent { get; }
}
