using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Creates a new message for one attempt, because HttpClient does not send a message twice and handlers of the caller may change it.</summary>
internal static class RequestCopy
{
    /// <summary>The size, in bytes, from which the server is asked before the body is sent (<c>Expect: 100-continue</c>). A server that rejects the body can then say so; otherwise the connection would break and its response would be lost.</summary>
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

    /// <summary>Determines whether HttpClient is allowed to send a message with this method again by itself. It resends messages without a body, including DELETE, up to three times if the connection closes without a response. An empty body prevents that.</summary>
    private static bool MayBeResent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
