using System.Collections.ObjectModel;

namespace InferenceGateway.Http;

/// <summary>A copy of an answer's headers that outlives the answer.</summary>
internal static class ResponseHeaders
{
    public static ReadOnlyDictionary<string, string> Read(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
#if NET
        foreach (var header in response.Headers.NonValidated)
        {
            headers[header.Key] = header.Value.ToString();
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            headers[header.Key] = header.Value.ToString();
        }
#else
        foreach (var header in response.Content is { } content ? response.Headers.Concat(content.Headers) : response.Headers)
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }
#endif
        return new ReadOnlyDictionary<string, string>(headers);
    }

    /// <summary>The gateway sends no request id; a provider behind <c>/proxy</c> or a reverse proxy in front may.</summary>
    public static string? RequestId(IReadOnlyDictionary<string, string> headers)
    {
        foreach (var name in (string[])["x-request-id", "request-id", "x-correlation-id"])
        {
            if (headers.TryGetValue(name, out var id) && id.Length > 0)
            {
                return id;
            }
        }

        return null;
    }
}
