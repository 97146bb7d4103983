using System.Globalization;
using System.Text;

namespace InferenceGateway.Errors;

/// <summary>Finds a text in another one in every form that JSON allows: <c>a/b</c>, <c>a\/b</c>, <c>a\u002fb</c>, and each of these inside a JSON string.</summary>
internal static class WrittenText
{
    /// <summary>The character that marks the end of a truncated text.</summary>
    private const char Cut = '…';

    /// <summary>Replaces every occurrence of a text.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="sought">The text to replace.</param>
    /// <param name="replacement">The replacement.</param>
    /// <param name="least">The minimum number of characters of a truncated occurrence at the end of the text, for it to be replaced.</param>
    public static string Replace(string text, string sought, string replacement, int least)
    {
        StringBuilder? replaced = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (End(text, at, sought, least) is { } end)
            {
                (replaced ??= new StringBuilder()).Append(text, copied, at - copied).Append(replacement);
                copied = end;
                at = end - 1;
            }
            else if (text[at] == '\\' && sought[0] != '\\')
            {
                // An occurrence that starts at a later backslash of this run would have been found from the first one.
                while (at + 1 < text.Length && text[at + 1] == '\\')
                {
                    at++;
                }
            }
        }

        return replaced is null ? text : replaced.Append(text, copied, text.Length - copied).ToString();
    }

    private static int? End(string text, int at, string sought, int least)
    {
        for (var found = 0; found < sought.Length; found++)
        {
            if (at == text.Length || text[at] == Cut)
            {
                return found >= least ? at : null;
            }

            var next = at;
            while (next < text.Length - 1 && text[next] == '\\' && sought[found] != '\\')
            {
                next++;
            }

            if (text[next] == sought[found])
            {
                at = next + 1;
            }
            else if (next > at && text[next] == 'u' && next + 4 < text.Length && IsUnit(text.Substring(next + 1, 4), sought[found]))
            {
                at = next + 5;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static bool IsUnit(string digits, char unit) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value == unit;
}
