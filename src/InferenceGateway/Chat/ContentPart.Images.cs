using InferenceGateway.Files;
using InferenceGateway.Images;

namespace InferenceGateway.Models;

public sealed partial class ContentPart
{
    /// <summary>Creates an image part from the address of an image that the provider downloads, or from a <c>data:</c> address.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address, but for example the path of a file.</exception>
    public static ContentPart ImageUrl(string url, ImageUrlDetail? detail = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);

        // Uri limits the length of an address, which data: addresses can exceed.
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.IsFile))
        {
            throw new ArgumentException($"The address of an image must begin with https:// or data:. To send a file, use {nameof(ImageFile)}.", nameof(url));
        }

        return At(url, detail);
    }

    /// <summary>Creates an image part from the address of an image that the provider downloads.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is relative, or the address of a file.</exception>
    public static ContentPart ImageUrl(Uri url, ImageUrlDetail? detail = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return ImageUrl(url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString, detail);
    }

    /// <summary>Creates an image part from the bytes of an image, which are sent in a <c>data:</c> address. The format is detected from the content.</summary>
    /// <param name="bytes">The image in PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC format. Not every model supports all of these formats.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The content is not in one of these formats. The message describes what it is. Use <see cref="ImageUrl(string, ImageUrlDetail?)"/> with a <c>data:</c> address to send other formats.</exception>
    public static ContentPart Image(ReadOnlyMemory<byte> bytes, ImageUrlDetail? detail = null) =>
        At(ImageData.ToDataAddress(bytes, "The content", nameof(bytes)), detail);

    /// <summary>Creates an image part from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ContentPart ImageFile(string path, ImageUrlDetail? detail = null) => InFile(FileBytes.Read(path), path, detail);

    /// <summary>Creates an image part from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example>
    /// <code>
    /// var photo = await ContentPart.ImageFileAsync("photo.jpg");
    /// var response = await client.GenerateContentAsync("openai/gpt-4o", Message.User("What is in this picture?", photo));
    /// </code>
    /// </example>
    public static async Task<ContentPart> ImageFileAsync(string path, ImageUrlDetail? detail = null, CancellationToken cancellationToken = default) =>
        InFile(await FileBytes.ReadAsync(path, cancellationToken).ConfigureAwait(false), path, detail);

    /// <summary>Creates an image part from a stream, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="stream">The stream. It is read from its current position to its end, and is not disposed.</param>
    /// <param name="detail">The level of detail at which the model processes the image. Null leaves it to the provider.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The stream does not contain a supported image. The message describes what it contains.</exception>
    public static async Task<ContentPart> ImageStreamAsync(Stream stream, ImageUrlDetail? detail = null, CancellationToken cancellationToken = default)
    {
        var bytes = await FileBytes.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
        return At(ImageData.ToDataAddress(bytes, "The stream", nameof(stream)), detail);
    }

    private static ContentPart InFile(byte[] bytes, string path, ImageUrlDetail? detail) =>
        At(ImageData.ToDataAddress(bytes, $"The file '{path}'", nameof(path)), detail);

    private static ContentPart At(string url, ImageUrlDetail? detail) => new ImageContentPart { ImageUrl = new ImageUrl { Url = url, Detail = detail } };
}
