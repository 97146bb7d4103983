namespace InferenceGateway.Models;

public sealed partial class ResponseInputContentPart
{
    /// <summary>Creates a text part.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static ResponseInputContentPart Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ResponseInputText { Text = text };
    }

    /// <summary>Creates an image part from the address of an image that the provider downloads, or from a <c>data:</c> address.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address, but for example the path of a file.</exception>
    public static ResponseInputContentPart ImageUrl(string url, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageUrl(url), detail);

    /// <summary>Creates an image part from the address of an image that the provider downloads.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is relative, or the address of a file.</exception>
    public static ResponseInputContentPart ImageUrl(Uri url, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageUrl(url), detail);

    /// <summary>Creates an image part from the bytes of an image, which are sent in a <c>data:</c> address. The format is detected from the content.</summary>
    /// <param name="bytes">The image in PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC format. Not every model supports all of these formats.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The content is not in a supported format. The message describes what it is.</exception>
    public static ResponseInputContentPart Image(ReadOnlyMemory<byte> bytes, ResponseInputImageDetail? detail = null) => Of(ContentPart.Image(bytes), detail);

    /// <summary>Creates an image part from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ResponseInputContentPart ImageFile(string path, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageFile(path), detail);

    /// <summary>Creates an image part from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ResponseInputContentPart> ImageFileAsync(string path, ResponseInputImageDetail? detail = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageFileAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false), detail);

    /// <summary>Creates an image part from a stream, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="stream">The stream. It is read from its current position to its end, and is not disposed.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The stream does not contain a supported image. The message describes what it contains.</exception>
    public static async Task<ResponseInputContentPart> ImageStreamAsync(Stream stream, ResponseInputImageDetail? detail = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageStreamAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false), detail);

    /// <summary>Converts the image of a chat message to the form of this API.</summary>
    private static ResponseInputContentPart Of(ContentPart part, ResponseInputImageDetail? detail) =>
        new ResponseInputImage { ImageUrl = ((ImageContentPart)part.Value).ImageUrl.Url, Detail = detail };
}
