using System.Collections.ObjectModel;

namespace InferenceGateway.Http;

/// <summary>Copies the headers of a response, so that they can be used after it is disposed.</summary>
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

    /// <summary>Creates the dictionary of the headers. It is created on demand, because most callers do not use it.</summary>
    public static ReadOnlyDictionary<string, string> ByName(KeyValuePair<string, string>[] headers)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            byName[header.Key] = header.Value;
        }

        return new ReadOnlyDictionary<string, string>(byName);
    }

    /// <summary>Finds the request id. The gateway sends none, but a provider behind <c>/proxy</c> or a reverse proxy may send one.</summary>
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
