using System.Globalization;
using System.Text;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>Generates JSON that follows the grammar only.</summary>
/// <param name="random">What decides.</param>
/// <param name="isExact">Only what is read to the same value by everybody: no half surrogates.</param>
internal sealed class AnyJson(Random random, bool isExact)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "null", "true", "1.10", "2024-01-02T03:04:05.1200+02:00", "/Date(1)/", "é日\ud83d\ude00", "\u0000\u0001\u007f", "\u2028\u2029\ufeff", "\"\\/\b\f\n\r\t",
        "[DONE]", "error", "I\u0131\u0130i", "$ref", "__proto__", "9007199254740993", "tool_calls", "stop",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "1.0", "1.10", "1e2", "1E+2", "10e-1", "0.1", "9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "1e400", "-1e400", "1e-400", "123456789012345678901234567890", "0.1234567890123456789", "2147483648", "1e18", "1e19", "0.0000001e7",
    ];

    public void Value(StringBuilder json, int depth = 0)
    {
        switch (random.Next(depth > 4 ? 5 : 8))
        {
            case 0:
                json.Append("null");
                break;
            case 1:
                json.Append(random.Next(2) == 0 ? "true" : "false");
                break;
            case 2:
                json.Append(Number());
                break;
            case 3 or 4:
                Text(json, Text());
                break;
            case 5 or 6:
                json.Append('{');
                for (var count = random.Next(4); count > 0; count--)
                {
                    Text(json, Text());
                    Space(json).Append(':');
                    Value(Space(json), depth + 1);
                    json.Append(count > 1 ? "," : "");
                }

                json.Append('}');
                break;
            default:
                json.Append('[');
                for (var count = random.Next(4); count > 0; count--)
                {
                    Value(Space(json), depth + 1);
                    Space(json).Append(count > 1 ? "," : "");
                }

                json.Append(']');
                break;
        }
    }

    public StringBuilder Space(StringBuilder json) => random.Next(8) == 0 ? json.Append(" \t\r\n"[random.Next(4)]) : json;

    public string Number() => Numbers[random.Next(Numbers.Length)];

    public string Text()
    {
        if (random.Next(4) > 0)
        {
            return Texts[random.Next(Texts.Length)];
        }

        var text = new StringBuilder();
        for (var count = random.Next(random.Next(50) == 0 ? 3000 : 12); count > 0; count--)
        {
            text.Append(Texts[random.Next(Texts.Length)]).Append((char)random.Next(0x20, 0xD800));
        }

        return text.ToString();
    }

    /// <summary>As a JSON string, each character escaped or not.</summary>
    public void Text(StringBuilder json, string text)
    {
        json.Append('"');
        var escapes = random.Next(8) == 0;
        foreach (var unit in text)
        {
            // Halves of a pair stay together: both escaped, or both not.
            var mustEscape = unit is < ' ' or '"' or '\\';
            if (mustEscape || (escapes && (char.IsSurrogate(unit) || random.Next(3) == 0)))
            {
                json.Append("\\u").Append(((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(unit);
            }
        }

        if (!isExact && random.Next(40) == 0)
        {
            json.Append(random.Next(2) == 0 ? "\\ud83d" : "\\uDE00");
        }

        json.Append('"');
    }
}
