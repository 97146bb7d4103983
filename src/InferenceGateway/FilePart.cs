using System.Net.Http.Headers;

namespace InferenceGateway;

/// <summary>A file in a multipart form: its bytes, name and media type.</summary>
public sealed class FilePart
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>A file of bytes that are in memory, so that a failed call can be tried again.</summary>
    /// <param name="bytes">The file's content; not copied, so it must not change before the call has ended.</param>
    /// <param name="fileName">The name the server sees, with an extension, such as <c>cat.png</c>.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; default: <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The name is empty, or the media type is none.</exception>
    public FilePart(ReadOnlyMemory<byte> bytes, string fileName, string contentType = "application/octet-stream")
    {
        if (string.IsNullOrWhiteSpace(fileName))
        {
            throw new ArgumentException("A file in a form needs a name, such as cat.png.", nameof(fileName));
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException($"'{contentType}' is not a media type, such as image/png.", nameof(contentType));
        }

        _bytes = bytes;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type that is sent.</summary>
    public string ContentType { get; }

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Reads a stream to its end into memory.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="fileName">The name the server sees.</param>
    /// <param name="contentType">The media type; default: <c>application/octet-stream</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The file.</returns>
    public static async Task<FilePart> FromStreamAsync(
        Stream stream, string fileName, string contentType = "application/octet-stream", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, 81920, cancellationToken).ConfigureAwait(false);
        return new FilePart(memory.ToArray(), fileName, contentType);
    }

    internal HttpContent ToContent()
    {
        var content = new ByteArrayContent(_bytes.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        // The quoted name for all servers, the starred one for names beyond ASCII.
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            FileName = "\"" + FileName.Replace("\\", "_").Replace("\"", "_") + "\"",
            FileNameStar = FileName,
        };
        return content;
    }
}
