using InferenceGateway.Files;

namespace InferenceGateway;

public sealed partial class FilePart
{
    /// <summary>Reads a file into memory.</summary>
    /// <param name="path">The file; the server sees its name without the folder.</param>
    /// <param name="contentType">The media type; null: that of the image it is by its first bytes, and <c>application/octet-stream</c> for anything else.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The path is empty, or the media type is none.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FilePart FromFile(string path, string? contentType = null) => new(FileBytes.Read(path), Path.GetFileName(path), contentType);

    /// <summary>Reads a file into memory.</summary>
    /// <param name="path">The file; the server sees its name without the folder.</param>
    /// <param name="contentType">The media type; null: that of the image it is by its first bytes, and <c>application/octet-stream</c> for anything else.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The path is empty, or the media type is none.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<FilePart> FromFileAsync(string path, string? contentType = null, CancellationToken cancellationToken = default) =>
        new(await FileBytes.ReadAsync(path, cancellationToken).ConfigureAwait(false), Path.GetFileName(path), contentType);

    /// <summary>Reads a stream into memory.</summary>
    /// <param name="stream">Read from where it stands to its end, and left open.</param>
    /// <param name="fileName">The name the server sees, with an extension, such as <c>cat.png</c>.</param>
    /// <param name="contentType">The media type; null: that of the image it is by its first bytes, and <c>application/octet-stream</c> for anything else.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds a control character, or the media type is none.</exception>
    public static async Task<FilePart> FromStreamAsync(
        Stream stream, string fileName, string? contentType = null, CancellationToken cancellationToken = default) =>
        new(await FileBytes.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false), fileName, contentType);
}
