using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Makes a fresh message for one attempt: HttpClient never sends the same one twice, and handlers of the caller's may change what they are given.</summary>
internal static class RequestCopy
{
    public static HttpRequestMessage Of(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        HeaderCopy.Copy(request.Headers, copy.Headers);
        if (!copy.Headers.Contains(UserAgent.Header))
        {
            copy.Headers.TryAddWithoutValidation(UserAgent.Header, UserAgent.Value);
        }

        copy.ContinueCall(request);
        copy.Content = request.Content switch
        {
            JsonRequestContent json => json.Copy(),
            { } content => new BorrowedContent(content, request),
            null => MayBeResent(request.Method) ? null : new ByteArrayContent([]),
        };
        return copy;
    }

    /// <summary>HttpClient sends a message without a body up to three times more by itself when the connection closes without an answer, a DELETE too. An empty body keeps it from that.</summary>
    private static bool MayBeResent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
