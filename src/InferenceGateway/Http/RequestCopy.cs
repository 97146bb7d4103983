namespace InferenceGateway.Http;

/// <summary>A fresh message for one attempt: HttpClient never sends the same one twice, and disposes what it sent.</summary>
internal static class RequestCopy
{
    public static HttpRequestMessage Of(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version };
#if NET
        copy.VersionPolicy = request.VersionPolicy;
        foreach (var header in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
#else
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
#endif
        request.CopyProperties(copy);
        copy.Content = request.Content is { } content ? new BorrowedContent(content, request) : MayBeResent(request.Method) ? null : new ByteArrayContent([]);
        return copy;
    }

    /// <summary>HttpClient sends a message without a body up to three times more by itself when the connection closes without an answer, a DELETE too. An empty body keeps it from that.</summary>
    private static bool MayBeResent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
