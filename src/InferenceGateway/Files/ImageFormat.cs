namespace InferenceGateway.Files;

/// <summary>Detects the format of an image from its first bytes. File names and headers are less reliable.</summary>
internal static class ImageFormat
{
    public const string Supported = "PNG, JPEG, GIF, WebP, BMP, AVIF and HEIC";

    private const int RiffTypeOffset = 8;
    private const int BoxTypeOffset = 4;
    private const int BrandOffset = 8;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>Gets the media type; null if the content is in none of the supported formats.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(Png) ? "image/png"
        : content.StartsWith(Jpeg) ? "image/jpeg"
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? "image/gif"
        : content.StartsWith("RIFF"u8) && Has(content, RiffTypeOffset, "WEBP"u8) ? "image/webp"
        : IsBitmap(content) ? "image/bmp"
        : IsBoxed(content) ? OfBrands(content)
        : null;

    /// <summary>Determines whether the content is an ISO base media file. HEIC and AVIF images are, and so are MP4 and MOV videos.</summary>
    public static bool IsBoxed(ReadOnlySpan<byte> content) => Has(content, BoxTypeOffset, "ftyp"u8) && content.Length >= BrandOffset + 4;

    // The two letters do not suffice, so the size of the second header must be one of those in use as well.
    private static bool IsBitmap(ReadOnlySpan<byte> content) =>
        content.StartsWith("BM"u8) && content.Length >= 18 && content[14] is 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124
        && content[15] == 0 && content[16] == 0 && content[17] == 0;

    /// <summary>Gets the media type from the brands. The first brand decides; if it is a general one, the compatible brands do.</summary>
    private static string? OfBrands(ReadOnlySpan<byte> content)
    {
        var size = (content[0] << 24) | (content[1] << 16) | (content[2] << 8) | content[3];
        var brands = content[BrandOffset..Math.Min(Math.Max(size, BrandOffset + 4), content.Length)];
        if (OfBrand(brands) is { } known)
        {
            return known;
        }

        if (!brands.StartsWith("mif1"u8) && !brands.StartsWith("msf1"u8))
        {
            return null;
        }

        // The first brand is followed by its version.
        for (var rest = brands[4..]; rest.Length >= 8; rest = rest[4..])
        {
            if (OfBrand(rest[4..]) is { } compatible)
            {
                return compatible;
            }
        }

        return "image/heif";
    }

    private static string? OfBrand(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("avif"u8) || brand.StartsWith("avis"u8) ? "image/avif"
        : brand.StartsWith("heic"u8) || brand.StartsWith("heix"u8) || brand.StartsWith("heim"u8) || brand.StartsWith("heis"u8) ? "image/heic"
        : null;

    private static bool Has(ReadOnlySpan<byte> content, int offset, ReadOnlySpan<byte> text) =>
        content.Length >= offset + text.Length && content.Slice(offset, text.Length).SequenceEqual(text);
}
