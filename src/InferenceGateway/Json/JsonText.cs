using System.Text;
using System.Text.Json;
#if !NETSTANDARD2_0
using System.Text.Unicode;
#endif

namespace InferenceGateway.Json;

/// <summary>What is text in JSON and what only looks like it: Utf8JsonReader leaves that to whoever decodes.</summary>
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

    /// <exception cref="FormatException">The text holds half a surrogate pair.</exception>
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

    /// <summary>Whether every string in this (valid) JSON can be decoded.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> json) => IsUtf8(json) && !HasLoneSurrogate(json);

#if NETSTANDARD2_0
    private static bool IsUtf8(ReadOnlySpan<byte> text)
    {
        try
        {
            Strict.GetCharCount(text.ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
#else
    private static bool IsUtf8(ReadOnlySpan<byte> text) => Utf8.IsValid(text);
#endif

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        for (var next = json.IndexOf((byte)'\\'); next >= 0; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            var unit = EscapedUnit(json);
            if (char.IsLowSurrogate(unit) || (char.IsHighSurrogate(unit) && !char.IsLowSurrogate(EscapedUnit(json[6..]))))
            {
                return true;
            }

            json = json[(char.IsHighSurrogate(unit) ? 12 : 2)..];
        }

        return false;
    }

    /// <summary>The UTF-16 unit of the \u escape the text begins with; zero when it begins with something else.</summary>
    private static char EscapedUnit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != (byte)'\\' || text[1] != (byte)'u')
        {
            return '\0';
        }

        var unit = 0;
        foreach (var digit in text.Slice(2, 4))
        {
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }
}
