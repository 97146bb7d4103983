using InferenceGateway.Files;
using InferenceGateway.Images;

namespace InferenceGateway.Models;

public sealed partial class ContentPart
{
    /// <summary>An image at an address, which the provider downloads; or in a <c>data:</c> address.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">It is no such address, but for instance the path of a file.</exception>
    public static ContentPart ImageUrl(string url, ImageUrlDetail? detail = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);

        // A data: address may be longer than Uri takes.
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.IsFile))
        {
            throw new ArgumentException($"An image's address begins with https:// or data:; a file is sent by {nameof(ImageFile)}.", nameof(url));
        }

        return At(url, detail);
    }

    /// <summary>An image at an address, which the provider downloads.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The address is relative, or that of a file.</exception>
    public static ContentPart ImageUrl(Uri url, ImageUrlDetail? detail = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return ImageUrl(url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString, detail);
    }

    /// <summary>An image that is sent along, in a <c>data:</c> address. Its format is recognised by its first bytes.</summary>
    /// <param name="bytes">The image: PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC; which of them a model reads is its own affair.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">It is none of these formats; the message says what it is. What the SDK does not know can be sent in a <c>data:</c> address by <see cref="ImageUrl(string, ImageUrlDetail?)"/>.</exception>
    public static ContentPart Image(ReadOnlyMemory<byte> bytes, ImageUrlDetail? detail = null) =>
        At(ImageData.ToDataAddress(bytes, "The content", nameof(bytes)), detail);

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file holds no supported image; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ContentPart ImageFile(string path, ImageUrlDetail? detail = null) => InFile(FileBytes.Read(path), path, detail);

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file holds no supported image; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ContentPart> ImageFileAsync(string path, ImageUrlDetail? detail = null, CancellationToken cancellationToken = default) =>
        InFile(await FileBytes.ReadAsync(path, cancellationToken).ConfigureAwait(false), path, detail);

    /// <summary>An image from a stream, sent along as by <see cref="Image"/>.</summary>
    /// <param name="stream">Read from where it stands to its end, and left open.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The stream holds no supported image; the message says what it holds.</exception>
    public static async Task<ContentPart> ImageStreamAsync(Stream stream, ImageUrlDetail? detail = null, CancellationToken cancellationToken = default)
    {
        var bytes = await FileBytes.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
        return At(ImageData.ToDataAddress(bytes, "The stream", nameof(stream)), detail);
    }

    private static ContentPart InFile(byte[] bytes, string path, ImageUrlDetail? detail) =>
        At(ImageData.ToDataAddress(bytes, $"The file '{path}'", nameof(path)), detail);

    private static ContentPart At(string url, ImageUrlDetail? detail) => new ImageContentPart { ImageUrl = new ImageUrl { Url = url, Detail = detail } };
}
