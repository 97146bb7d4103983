using System.Net.Http.Headers;
using InferenceGateway.Files;
using InferenceGateway.Http.Body;

namespace InferenceGateway;

/// <summary>A file in a multipart form: its bytes, name and media type.</summary>
public sealed partial class FilePart
{
    private const string AnyType = "application/octet-stream";

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>A file of bytes that are in memory, so that a failed call can be tried again.</summary>
    /// <param name="bytes">The file's content; not copied, so it must not change before the call has ended.</param>
    /// <param name="fileName">The name the server sees, with an extension, such as <c>cat.png</c>.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null: that of the image it is by its first bytes, and <c>application/octet-stream</c> for anything else.</param>
    /// <exception cref="ArgumentException">The name is empty or holds a control character, or the media type is none.</exception>
    public FilePart(ReadOnlyMemory<byte> bytes, string fileName, string? contentType = null)
    {
        if (string.IsNullOrWhiteSpace(fileName))
        {
            throw new ArgumentException("A file in a form needs a name, such as cat.png.", nameof(fileName));
        }

        if (fileName.Any(char.IsControl))
        {
            throw new ArgumentException("The name of a file in a form must not hold a line break or another control character.", nameof(fileName));
        }

        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException($"'{contentType}' is not a media type, such as image/png.", nameof(contentType));
        }

        _bytes = bytes;
        FileName = fileName;
        ContentType = contentType ?? ImageFormat.MediaTypeOf(bytes.Span) ?? AnyType;
    }

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type that is sent.</summary>
    public string ContentType { get; }

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    internal HttpContent ToContent(string field)
    {
        var content = ByteContent.Of(_bytes, ContentType);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(field), FileName = Quoted(AsciiName()) };
        if (FileName.Any(IsBeyondAscii))
        {
            // Only where it is needed: not every server likes it.
            content.Headers.ContentDisposition.FileNameStar = FileName;
        }

        return content;
    }

    internal static string Quoted(string text) => "\"" + text + "\"";

    /// <summary>For servers that do not read the starred name: its extension is what they go by.</summary>
    private string AsciiName() => new([.. FileName.Select(static c => IsBeyondAscii(c) || c is '"' or '\\' ? '_' : c)]);

    private static bool IsBeyondAscii(char c) => c > '\x7f';
}
