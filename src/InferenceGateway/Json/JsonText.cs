using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace InferenceGateway.Json;

/// <summary>Encodes and decodes JSON strings, and rejects invalid text, which Utf8JsonReader does not check.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new JsonException("expected well-formed Unicode, found invalid UTF-8", exception);
        }
    }

    /// <exception cref="FormatException">The text contains an incomplete surrogate pair.</exception>
    public static byte[] Encode(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new FormatException("The text holds half a surrogate pair.", exception);
        }
    }

    public static bool IsUtf8(ReadOnlySpan<byte> text) => Utf8.IsValid(text);

    /// <summary>
    /// Decodes a valid JSON string with escapes, including incomplete surrogate pairs. A server that splits its response at UTF-16 units
    /// sends the halves of a character in two chunks. Concatenating the texts of the chunks joins them again.
    /// </summary>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var next = escaped.IndexOf((byte)'\\'); next >= 0; next = escaped.IndexOf((byte)'\\'))
        {
            text.Append(Decode(escaped[..next])).Append(escaped[next + 1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'u' => Unit(escaped.Slice(next + 2, 4)),
                var itself => (char)itself,
            });
            escaped = escaped[(next + (escaped[next + 1] == (byte)'u' ? 6 : 2))..];
        }

        return text.Append(Decode(escaped)).ToString();
    }

    /// <summary>Removes the white space between the tokens of a valid JSON text. Everything else is kept unchanged.</summary>
    public static byte[] Compact(ReadOnlySpan<byte> json)
    {
        var compact = new byte[json.Length];
        var length = 0;
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (isString && json[i] == (byte)'\\')
            {
                compact[length++] = json[i++];
            }
            else if (json[i] == (byte)'"')
            {
                isString = !isString;
            }
            else if (!isString && json[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            compact[length++] = json[i];
        }

        return compact.AsSpan(0, length).ToArray();
    }

    private static char Unit(ReadOnlySpan<byte> digits)
    {
        var unit = 0;
        foreach (var digit in digits)
        {
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }
}
