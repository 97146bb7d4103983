using InferenceGateway.Models;

namespace InferenceGateway.Tests.Images;

public sealed class ImageFormatTests
{
    public static TheoryData<byte[], string> Images => new()
    {
        { ImageFiles.Png, "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0], "image/jpeg" },
        { [0xFF, 0xD8, 0xFF, 0xDB], "image/jpeg" },
        { ImageFiles.Bytes("GIF89a\x01"), "image/gif" },
        { ImageFiles.Bytes("GIF87a"), "image/gif" },
        { ImageFiles.Bytes("RIFF\x24\0\0\0WEBPVP8 "), "image/webp" },
        { ImageFiles.Bytes("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"), "image/bmp" },
        { ImageFiles.Box("avif", "mif1"), "image/avif" },
        { ImageFiles.Box("heic"), "image/heic" },
        { ImageFiles.Box("heix"), "image/heic" },
        { ImageFiles.Box("mif1", "miaf", "heic"), "image/heic" },
        { ImageFiles.Box("mif1", "avif"), "image/avif" },
        { ImageFiles.Box("mif1"), "image/heif" },
    };

    public static TheoryData<byte[], string> Others => new()
    {
        { [], "nothing, it is empty" },
        { ImageFiles.Bytes("%PDF-1.7"), "a PDF document" },
        { ImageFiles.Bytes("II*\0\x08\0\0\0"), "a TIFF image" },
        { ImageFiles.Bytes("MM\0*"), "a TIFF image" },
        { ImageFiles.Bytes("PK\x03\x04"), "a ZIP archive or an office document" },
        { [0x1F, 0x8B, 8], "gzip data" },
        { ImageFiles.Box("isom", "mp42"), "a video or audio file" },
        { ImageFiles.Bytes("RIFF\x24\0\0\0WAVEfmt "), "bytes that begin with 52 49 46 46 24 00 00 00" },
        { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "an SVG or another XML document" },
        { "\ufeff <?xml version='1.0'?>"u8.ToArray(), "an SVG or another XML document" },
        { "\n<!doctype html>"u8.ToArray(), "a web page" },
        { """{"error":"no such image"}"""u8.ToArray(), "JSON, perhaps the error of a download" },
        { "data:image/png;base64,iVBORw0KGgo="u8.ToArray(), "a data: address, which is what ContentPart.ImageUrl takes" },
        { "iVBORw0KGgoAAAANSUhEUg=="u8.ToArray(), "an image in Base64, which must be decoded first" },
        { "/9j/4AAQSkZJRg=="u8.ToArray(), "an image in Base64, which must be decoded first" },
        { "a cat"u8.ToArray(), "text" },
        { "BM is a company"u8.ToArray(), "text" },
        { [1, 2], "bytes that begin with 01 02" },
        { [0x89, 0x50, 0x4E, 0x47], "bytes that begin with 89 50 4E 47" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void Image_AnyFormat_IsKnownByItsFirstBytes(byte[] bytes, string mediaType)
    {
        var part = Assert.IsType<ImageContentPart>(ContentPart.Image(bytes).Value);

        Assert.Equal($"data:{mediaType};base64,{Convert.ToBase64String(bytes)}", part.ImageUrl.Url);
        Assert.Equal(mediaType, new FilePart(bytes, "image.dat").ContentType);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Image_OfSomethingElse_SaysWhatItIs(byte[] bytes, string found)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(bytes), () => ContentPart.Image(bytes));

        Assert.StartsWith(
            $"The content is not a supported image: it holds {found}. Supported formats are PNG, JPEG, GIF, WebP, BMP, AVIF and HEIC.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", new FilePart(bytes, "image.png").ContentType);
    }

    // Whatever is cut off, nothing is read beyond the end.
    [Fact]
    public void Image_CutAnywhere_IsRecognisedOrRefused() =>
        Assert.All(Images.Concat(Others).Select(row => row.Data.Item1), bytes =>
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                _ = Record.Exception(() => ContentPart.Image(bytes.AsMemory(0, length))) is null or ArgumentException ? true : throw new InvalidOperationException();
            }
        });
}
