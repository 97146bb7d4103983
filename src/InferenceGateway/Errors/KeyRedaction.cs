using System.Diagnostics.CodeAnalysis;

namespace InferenceGateway.Errors;

/// <summary>Removes the keys of a request from what is reported about the response, because some servers repeat the key that they rejected.</summary>
internal static class KeyRedaction
{
    /// <summary>The minimum length of a key that is removed, in characters. Real keys are longer, and removing shorter ones would remove ordinary words.</summary>
    private const int ShortestKey = 6;

    private static readonly string[] s_secretNames = ["Authorization", "Key", "Token", "Secret", "Cookie"];

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text, SentRequest sent) => text is null ? null : Without(text, KeysOf(sent));

    public static ApiErrorDetails Apply(ApiErrorDetails details, SentRequest sent)
    {
        // The body contains these texts with escapes; here they are unescaped.
        var keys = KeysOf(sent);
        return keys.Count == 0 ? details : details with
        {
            Message = Of(details.Message),
            Type = Of(details.Type),
            Code = Of(details.Code),
            Param = Of(details.Param),
            RequestId = Of(details.RequestId),
        };

        string? Of(string? text) => text is null ? null : Without(text, keys);
    }

    public static IReadOnlyDictionary<string, string> Apply(IReadOnlyDictionary<string, string> headers, SentRequest sent)
    {
        var keys = KeysOf(sent);
        return keys.Count == 0 ? headers : headers.ToDictionary(header => header.Key, header => Without(header.Value, keys), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Determines whether the text of an exception contains a key. The framework quotes headers that it could not read.</summary>
    public static bool Shows(Exception exception, SentRequest sent)
    {
        var text = exception.ToString();
        return Apply(text, sent) != text;
    }

    /// <summary>Creates the same exception without the key. The original cannot be its inner exception, because it contains the key.</summary>
    public static HttpRequestException Without(HttpRequestException exception, SentRequest sent) =>
        new(exception.HttpRequestError, Apply(exception.Message, sent));

    private static string Without(string text, List<string> keys)
    {
        foreach (var key in keys)
        {
            text = WrittenText.Replace(text, key, "***", ShortestKey);
        }

        return text;
    }

    private static List<string> KeysOf(SentRequest sent)
    {
        var keys = new List<string>();
        foreach (var header in sent.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            if (IsSecret(header.Key))
            {
                var isCookie = header.Key.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase);
                keys.AddRange(header.Value.SelectMany(value => isCookie ? OfCookies(value) : [WithoutScheme(value.Trim())]).Where(static key => key.Length >= ShortestKey));
            }
        }

        keys.AddRange(OfQuery(sent.Address).Where(static key => key.Length >= ShortestKey));
        return keys;
    }

    private static bool IsSecret(string name) => Array.Exists(s_secretNames, secret => name.EndsWith(secret, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets the values of the query in the forms in which a server may repeat them: as they were sent, and unescaped.</summary>
    private static IEnumerable<string> OfQuery(Uri? address)
    {
        foreach (var member in address is { IsAbsoluteUri: true, Query.Length: > 1 } ? address.Query[1..].Split('&') : [])
        {
            if (member.Split('=', 2) is [var name, var value] && IsSecret(Uri.UnescapeDataString(name)))
            {
                yield return value;
                var plain = Uri.UnescapeDataString(value);
                if (plain != value)
                {
                    yield return plain;
                }
            }
        }
    }

    private static IEnumerable<string> OfCookies(string value) => value.Split(';').Select(static cookie => cookie.Substring(cookie.IndexOf('=') + 1).Trim());

    private static string WithoutScheme(string value) => value.Substring(value.LastIndexOf(' ') + 1);
}
