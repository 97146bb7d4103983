using InferenceGateway.Files;

namespace InferenceGateway;

public sealed partial class FilePart
{
    /// <summary>Reads a file into memory.</summary>
    /// <param name="path">The path of the file. Only the file name is sent to the server.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null to detect the type of an image from its first bytes and use <c>application/octet-stream</c> for anything else.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, or the media type is invalid.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static FilePart FromFile(string path, string? contentType = null) => new(FileBytes.Read(path), Path.GetFileName(path), contentType);

    /// <summary>Reads a file into memory.</summary>
    /// <param name="path">The path of the file. Only the file name is sent to the server.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null to detect the type of an image from its first bytes and use <c>application/octet-stream</c> for anything else.</param>
    /// <param name="cancellationToken">The token that cancels reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, or the media type is invalid.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static async Task<FilePart> FromFileAsync(string path, string? contentType = null, CancellationToken cancellationToken = default) =>
        new(await FileBytes.ReadAsync(path, cancellationToken).ConfigureAwait(false), Path.GetFileName(path), contentType);

    /// <summary>Reads a stream into memory.</summary>
    /// <param name="stream">The stream. It is read from its current position to its end and is not disposed.</param>
    /// <param name="fileName">The name that is sent to the server, with an extension, such as <c>cat.png</c>.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; null to detect the type of an image from its first bytes and use <c>application/octet-stream</c> for anything else.</param>
    /// <param name="cancellationToken">The token that cancels reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty or contains a control character, or the media type is invalid.</exception>
    public static async Task<FilePart> FromStreamAsync(
        Stream stream, string fileName, string? contentType = null, CancellationToken cancellationToken = default) =>
        new(await FileBytes.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false), fileName, contentType);
}
