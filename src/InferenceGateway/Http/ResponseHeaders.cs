using System.Collections.ObjectModel;

namespace InferenceGateway.Http;

/// <summary>A copy of an answer's headers that outlives the answer.</summary>
internal static class ResponseHeaders
{
    public static KeyValuePair<string, string>[] Read(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        var contents = response.Content.Headers.NonValidated;
        var all = new KeyValuePair<string, string>[headers.Count + contents.Count];
        var count = 0;
        foreach (var header in headers)
        {
            all[count++] = new(header.Key, header.Value.ToString());
        }

        foreach (var header in contents)
        {
            all[count++] = new(header.Key, header.Value.ToString());
        }

        return all;
    }

    /// <summary>Made when somebody asks: most callers look at the answer only.</summary>
    public static ReadOnlyDictionary<string, string> ByName(KeyValuePair<string, string>[] headers)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            byName[header.Key] = header.Value;
        }

        return new ReadOnlyDictionary<string, string>(byName);
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
