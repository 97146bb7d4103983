using System.Net.Http.Headers;
using InferenceGateway.Files;
using InferenceGateway.Http.Body;

namespace InferenceGateway;

/// <summary>Represents a file in a multipart form, with its content, name and media type. The content is in memory, so that a failed call can be retried.</summary>
public sealed partial class FilePart
{
    private const string AnyType = "application/octet-stream";

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Creates a file from bytes in memory.</summary>
    /// <param name="bytes">The content of the file. It is not copied, so do not change it before the call has completed.</param>
    /// <param name="fileName">The name that is sent to the server, with an extension, such as <c>cat.png</c>.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null to detect the type of an image from its first bytes and use <c>application/octet-stream</c> for anything else.</param>
    /// <exception cref="ArgumentException">The name is empty or contains a control character, or the media type is invalid.</exception>
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

    /// <summary>Gets the file name that is sent to the server.</summary>
    public string FileName { get; }

    /// <summary>Gets the media type that is sent to the server.</summary>
    public string ContentType { get; }

    /// <summary>Gets the size of the file, in bytes.</summary>
    public int Length => _bytes.Length;

    internal HttpContent ToContent(string field)
    {
        var content = ByteContent.Of(_bytes, ContentType);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(field), FileName = Quoted(AsciiName()) };
        if (FileName.Any(IsBeyondAscii))
        {
            // Only if it is needed, because some servers do not accept it.
            content.Headers.ContentDisposition.FileNameStar = FileName;
        }

        return content;
    }

    internal static string Quoted(string text) => "\"" + text + "\"";

    /// <summary>Gets the file name for servers that do not read <c>filename*</c>. They use its extension.</summary>
    private string AsciiName() => new([.. FileName.Select(static c => IsBeyondAscii(c) || c is '"' or '\\' ? '_' : c)]);

    private static bool IsBeyondAscii(char c) => c > '\x7f';
}
