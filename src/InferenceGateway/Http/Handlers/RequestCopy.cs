using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Makes a fresh message for one attempt: HttpClient never sends the same one twice, and handlers of the caller's may change what they are given.</summary>
internal static class RequestCopy
{
    /// <summary>From this size on the server is asked before the body is sent: one that refuses it can say so, where a connection that breaks in the middle would hide its answer.</summary>
    private const int LargeBody = 1024 * 1024;

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
            JsonRequestContent json => json.Copy(request.BeginCall()),
            { } content => new BorrowedContent(content, request.BeginCall()),
            null => MayBeResent(request.Method) ? null : new ByteArrayContent([]),
        };
        if (LengthOf(copy.Content) >= LargeBody && copy.Headers.ExpectContinue is null)
        {
            copy.Headers.ExpectContinue = true;
        }

        return copy;
    }

    private static long? LengthOf(HttpContent? content) => content is JsonRequestContent json ? json.Length : content?.Headers.ContentLength;

    /// <summary>HttpClient sends a message without a body up to three times more by itself when the connection closes without an answer, a DELETE too. An empty body keeps it from that.</summary>
    private static bool MayBeResent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
