namespace InferenceGateway.Http;

/// <summary>Takes the key of a request out of a text that came back.</summary>
internal static class KeyRedaction
{
    /// <summary>Shorter than any real key: blotting out so little would blot out words.</summary>
    private const int ShortestKey = 6;

    public static string Apply(string text, HttpRequestMessage? sent)
    {
        if (sent is null || !sent.Headers.TryGetValues("Authorization", out var values))
        {
            return text;
        }

        foreach (var value in values)
        {
            var key = value.Substring(value.LastIndexOf(' ') + 1);
            text = key.Length < ShortestKey ? text : text.Replace(key, "***", StringComparison.Ordinal);
        }

        return text;
    }
}
