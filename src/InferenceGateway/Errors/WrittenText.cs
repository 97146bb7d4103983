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
            else if (text[at] == '\\')
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
            var next = at;
            while (next < text.Length && text[next] == '\\' && sought[found] != '\\')
            {
                next++;
            }

            if (IsCut(text, next))
            {
                return found >= least ? next : null;
            }

            if (text[next] == sought[found])
            {
                at = next + 1;
            }
            else if (next > at && text[next] == 'u' && EndOfDigits(text, next + 1, sought[found]) is { } end)
            {
                at = end;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>Finds the end of the four digits of an escaped character, or where they are cut off; null if they are those of another character.</summary>
    private static int? EndOfDigits(string text, int at, char escaped)
    {
        foreach (var digit in ((int)escaped).ToString("x4", CultureInfo.InvariantCulture))
        {
            if (IsCut(text, at))
            {
                return at;
            }

            if (char.ToLowerInvariant(text[at]) != digit)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static bool IsCut(string text, int at) => at == text.Length || text[at] == Cut;
}
