using System.Globalization;

namespace InferenceGateway.Files;

/// <summary>Describes content that is not a supported image, for error messages. Only its kind is named; the content itself is not quoted.</summary>
internal static class ForeignContent
{
    private const int ShownBytes = 8;
    private const int JudgedBytes = 64;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    public static string Describe(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return "nothing, it is empty";
        }

        return content.StartsWith("%PDF"u8) ? "a PDF document"
            : content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) ? "a TIFF image"
            : content.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive or an office document"
            : content.StartsWith(Gzip) ? "gzip data"
            : ImageFormat.IsBoxed(content) ? "a video or audio file"
            : IsText(content) ? OfText(content)
            : "bytes that begin with " + Hex(content);
    }

    private static string OfText(ReadOnlySpan<byte> content)
    {
        var start = content;
        while (!start.IsEmpty && IsBlankOrMark(start[0]))
        {
            start = start[1..];
        }

        return start.StartsWith("<svg"u8) || start.StartsWith("<?xml"u8) ? "an SVG or another XML document"
            : start.StartsWith("<"u8) ? "a web page"
            : start.StartsWith("{"u8) || start.StartsWith("["u8) ? "JSON, perhaps the error of a download"
            : start.StartsWith("data:"u8) ? $"a data: address, which is what {nameof(Models.ContentPart)}.{nameof(Models.ContentPart.ImageUrl)} takes"
            : start.StartsWith("iVBORw0KGgo"u8) || start.StartsWith("/9j/"u8) || start.StartsWith("R0lGOD"u8) || start.StartsWith("UklGR"u8)
                ? "an image in Base64, which must be decoded first"
            : "text";
    }

    private static bool IsBlankOrMark(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF;

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var value in content[..Math.Min(content.Length, JudgedBytes)])
        {
            if (value is < (byte)' ' and not ((byte)'\t' or (byte)'\r' or (byte)'\n') or 0x7F)
            {
                return false;
            }
        }

        return content[0] is < 0x80 or 0xEF;
    }

    private static string Hex(ReadOnlySpan<byte> content)
    {
        var shown = content[..Math.Min(content.Length, ShownBytes)].ToArray();
        return string.Join(" ", shown.Select(static value => value.ToString("X2", CultureInfo.InvariantCulture)));
    }
}
