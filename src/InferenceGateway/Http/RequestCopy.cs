namespace InferenceGateway.Http;

/// <summary>A fresh message for one attempt: HttpClient never sends the same one twice, and disposes what it sent.</summary>
internal static class RequestCopy
{
    private const string AgentHeader = "User-Agent";

    public static GatewayRequest Of(HttpRequestMessage request)
    {
        var copy = new GatewayRequest(request.Method, request.RequestUri) { Version = request.Version };
#if NET
        copy.VersionPolicy = request.VersionPolicy;
#endif
        CopyHeaders(request.Headers, copy.Headers);
        if (!copy.Headers.Contains(AgentHeader))
        {
            copy.Headers.TryAddWithoutValidation(AgentHeader, HandlerChain.UserAgent);
        }

        request.CopyProperties(copy);
        copy.Content = request switch
        {
            GatewayRequest { Json: { } json } => JsonBody(json),
            { Content: { } content } => new BorrowedContent(content, request),
            _ => MayBeResent(request.Method) ? null : new ByteArrayContent([]),
        };
        return copy;
    }

    public static void CopyHeaders(System.Net.Http.Headers.HttpHeaders from, System.Net.Http.Headers.HttpHeaders to)
    {
#if NET
        foreach (var header in from.NonValidated)
        {
            if (header.Value.Count == 1)
            {
                to.TryAddWithoutValidation(header.Key, header.Value.ToString());
                continue;
            }

            to.TryAddWithoutValidation(header.Key, header.Value);
        }
#else
        foreach (var header in from)
        {
            to.TryAddWithoutValidation(header.Key, header.Value);
        }
#endif
    }

    private static ByteArrayContent JsonBody(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    /// <summary>HttpClient sends a message without a body up to three times more by itself when the connection closes without an answer, a DELETE too. An empty body keeps it from that.</summary>
    private static bool MayBeResent(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
