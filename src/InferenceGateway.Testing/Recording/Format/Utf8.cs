using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Decodes bytes only if encoding the text gives the same bytes.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = s_strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }
}
