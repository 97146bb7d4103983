using System.Net;

namespace InferenceGateway.Errors;

/// <summary>Reads the message of an error body in XML or HTML.</summary>
internal static class MarkupText
{
    /// <summary>Gets the title or headline of a web page, as reverse proxies send it.</summary>
    public static string Headline(string html) => Element(html, "title") ?? Element(html, "h1") ?? "an HTML page without a title";

    /// <summary>Reads an error in XML, as object stores and cloud gateways send it: <c>&lt;Error&gt;&lt;Code&gt;…&lt;Message&gt;…</c>. Returns null for XML without a message, and for HTML.</summary>
    public static ApiErrorDetails? XmlError(string text) =>
        !text.Contains("<html", StringComparison.OrdinalIgnoreCase) && Element(text, "message") is { } message
            ? new ApiErrorDetails { Message = message, Code = Element(text, "code"), RequestId = Element(text, "requestid") }
            : null;

    /// <summary>Determines whether a body is a web page.</summary>
    public static bool IsPage(string? body) => body?.TrimStart() is { Length: > 0 } text && text[0] == '<' && XmlError(text) is null;

    private static string? Element(string markup, string name)
    {
        var open = Start(markup, name);
        var start = open is -1 ? -1 : markup.IndexOf('>', open);
        var end = start is -1 ? -1 : markup.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase);
        var text = end is -1 ? "" : WebUtility.HtmlDecode(markup[(start + 1)..end]).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Finds the start of an element with exactly this name: <c>title</c> does not match <c>&lt;titles&gt;</c>.</summary>
    private static int Start(string markup, string name)
    {
        var tag = "<" + name;
        var at = markup.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && at + tag.Length < markup.Length && char.IsLetterOrDigit(markup[at + tag.Length]))
        {
            at = markup.IndexOf(tag, at + tag.Length, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }
}
