using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace InferenceGateway.Http;

/// <summary>Takes the keys of a request out of what came back: some servers repeat the key they refused.</summary>
internal static class KeyRedaction
{
    /// <summary>Shorter than any real key: blotting out so little would blot out words.</summary>
    private const int ShortestKey = 6;

    private static readonly string[] s_secretNames = ["Authorization", "Key", "Token", "Secret", "Cookie"];

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text, HttpRequestHeaders? sent) => text is null ? null : Without(text, KeysOf(sent));

    public static ApiErrorDetails Apply(ApiErrorDetails details, HttpRequestHeaders? sent)
    {
        // What was escaped in the body is in the clear here.
        var keys = KeysOf(sent);
        return keys.Count == 0 ? details : new ApiErrorDetails
        {
            Message = Of(details.Message),
            Type = Of(details.Type),
            Code = Of(details.Code),
            Param = Of(details.Param),
            RequestId = Of(details.RequestId),
        };

        string? Of(string? text) => text is null ? null : Without(text, keys);
    }

    public static IReadOnlyDictionary<string, string> Apply(IReadOnlyDictionary<string, string> headers, HttpRequestHeaders? sent)
    {
        var keys = KeysOf(sent);
        return keys.Any(key => headers.Values.Any(value => value.Contains(key, StringComparison.Ordinal)))
            ? headers.ToDictionary(header => header.Key, header => Without(header.Value, keys), StringComparer.OrdinalIgnoreCase)
            : headers;
    }

    private static string Without(string text, List<string> keys)
    {
        foreach (var key in keys)
        {
            text = text.Replace(key, "***", StringComparison.Ordinal);
        }

        return text;
    }

    private static List<string> KeysOf(HttpRequestHeaders? sent)
    {
        var keys = new List<string>();
        foreach (var header in sent ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            if (Array.Exists(s_secretNames, name => header.Key.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                // Without the scheme before it.
                keys.AddRange(header.Value.Select(static value => value.Substring(value.LastIndexOf(' ') + 1)).Where(static key => key.Length >= ShortestKey));
            }
        }

        return keys;
    }
}
