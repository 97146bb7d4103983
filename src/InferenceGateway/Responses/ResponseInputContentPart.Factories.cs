namespace InferenceGateway.Models;

public sealed partial class ResponseInputContentPart
{
    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static ResponseInputContentPart Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ResponseInputText { Text = text };
    }

    /// <summary>An image at an address, which the provider downloads; or in a <c>data:</c> address.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">It is no such address, but for instance the path of a file.</exception>
    public static ResponseInputContentPart ImageUrl(string url, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageUrl(url), detail);

    /// <summary>An image at an address, which the provider downloads.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The address is relative, or that of a file.</exception>
    public static ResponseInputContentPart ImageUrl(Uri url, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageUrl(url), detail);

    /// <summary>An image that is sent along, in a <c>data:</c> address. Its format is recognised by its first bytes.</summary>
    /// <param name="bytes">The image: PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC; which of them a model reads is its own affair.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">It is none of these formats; the message says what it is.</exception>
    public static ResponseInputContentPart Image(ReadOnlyMemory<byte> bytes, ResponseInputImageDetail? detail = null) => Of(ContentPart.Image(bytes), detail);

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file holds no supported image; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ResponseInputContentPart ImageFile(string path, ResponseInputImageDetail? detail = null) => Of(ContentPart.ImageFile(path), detail);

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file holds no image that the SDK knows; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ResponseInputContentPart> ImageFileAsync(string path, ResponseInputImageDetail? detail = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageFileAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false), detail);

    /// <summary>An image from a stream, sent along as by <see cref="Image"/>.</summary>
    /// <param name="stream">The stream; read from where it stands to its end, and left open.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The stream holds no image that the SDK knows; the message says what it holds.</exception>
    public static async Task<ResponseInputContentPart> ImageStreamAsync(Stream stream, ResponseInputImageDetail? detail = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageStreamAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false), detail);

    /// <summary>The image of a chat message: the same address, in the shape of this API.</summary>
    private static ResponseInputContentPart Of(ContentPart part, ResponseInputImageDetail? detail) =>
        new ResponseInputImage { ImageUrl = ((ImageContentPart)part.Value).ImageUrl.Url, Detail = detail };
}
