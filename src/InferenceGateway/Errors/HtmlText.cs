using System.Net;

namespace InferenceGateway.Errors;

/// <summary>Reverse proxies answer with web pages: their headline is the message.</summary>
internal static class HtmlText
{
    public static string Headline(string html) => Element(html, "title") ?? Element(html, "h1") ?? "an HTML page without a title";

    private static string? Element(string html, string name)
    {
        var open = html.IndexOf($"<{name}", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : html.IndexOf('>', open) + 1;
        var end = start <= 0 ? -1 : html.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase);
        var text = end < 0 ? "" : WebUtility.HtmlDecode(html.Substring(start, end - start)).Trim();
        return text.Length == 0 ? null : text;
    }
}
