using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Texts of the document as C# can hold them: in literals and in XML comments, which Liquid's filters escape otherwise.</summary>
internal static partial class CSharpText
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text as the inside of an XML comment: one line, escaped.</summary>
    public static string Xml(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.Where(x => !char.IsControl(x)))
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    // A short line without a full stop is a headline, and so is what a blank line follows: in one line with the next sentence it would run into it.
    [GeneratedRegex(@"(?m)^(.{0,59}[\p{L}\p{N}\)`'""]|.*[\p{L}\p{N}\)`'""](?=[ \t]*\r?\n[ \t]*\r?\n))[ \t]*(?:\r?\n[ \t]*)+(?=\p{Lu})")]
    private static partial Regex HeadlineEnd();

    /// <summary>A piece of the wire in an XML comment.</summary>
    public static string Code(string text) => $"<c>{Xml(text)}</c>";

    /// <summary>A description as the inside of an XML comment, <c>`code`</c> marked up.</summary>
    /// <param name="description">What the document says.</param>
    /// <param name="otherwise">What stands there if the document says nothing; XML already.</param>
    public static string Docs(string? description, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return otherwise;
        }

        var parts = Xml(HeadlineEnd().Replace(description, "$1. ")).Split('`');
        var docs = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            // An unpaired backtick stays what it is.
            docs.Append(i == parts.Length - 1 && i % 2 == 1 ? "`" : i % 2 == 1 ? "<c>" : "</c>").Append(parts[i]);
        }

        return docs.ToString();
    }
}
