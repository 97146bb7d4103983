namespace InferenceGateway.Models;

public sealed partial class MessagesRequestContentBlock
{
    private const string Base64Mark = ";base64,";

    /// <summary>Creates an image block from the address of an image that Anthropic downloads, or from a <c>data:</c> address, whose content is sent.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address, but for example the path of a file.</exception>
    public static MessagesRequestContentBlock ImageUrl(string url, CacheControl? cacheControl = null) => Of(ContentPart.ImageUrl(url), cacheControl, nameof(url));

    /// <summary>Creates an image block from the address of an image that Anthropic downloads.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is relative, or the address of a file.</exception>
    public static MessagesRequestContentBlock ImageUrl(Uri url, CacheControl? cacheControl = null) => Of(ContentPart.ImageUrl(url), cacheControl, nameof(url));

    /// <summary>Creates an image block from the bytes of an image. The format is detected from the content.</summary>
    /// <param name="bytes">The image. Anthropic supports PNG, JPEG, GIF and WebP.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The content is not in a supported format. The message describes what it is.</exception>
    public static MessagesRequestContentBlock Image(ReadOnlyMemory<byte> bytes, CacheControl? cacheControl = null) => Of(ContentPart.Image(bytes), cacheControl, nameof(bytes));

    /// <summary>Creates an image block from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MessagesRequestContentBlock ImageFile(string path, CacheControl? cacheControl = null) => Of(ContentPart.ImageFile(path), cacheControl, nameof(path));

    /// <summary>Creates an image block from a file, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="path">The path of the file. Its extension is ignored.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The file does not contain a supported image. The message describes what it contains.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<MessagesRequestContentBlock> ImageFileAsync(string path, CacheControl? cacheControl = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageFileAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false), cacheControl, nameof(path));

    /// <summary>Creates an image block from a stream, whose content is sent as by <see cref="Image"/>.</summary>
    /// <param name="stream">The stream. It is read from its current position to its end, and is not disposed.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The stream does not contain a supported image. The message describes what it contains.</exception>
    public static async Task<MessagesRequestContentBlock> ImageStreamAsync(Stream stream, CacheControl? cacheControl = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageStreamAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false), cacheControl, nameof(stream));

    /// <summary>Converts the image of a chat message to the form of this API, which takes the content of a <c>data:</c> address separately.</summary>
    private static MessagesRequestContentBlock Of(ContentPart part, CacheControl? cacheControl, string parameter)
    {
        var url = ((ImageContentPart)part.Value).ImageUrl.Url;
        var source = url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? InData(url, parameter)
            : new MessagesImageSource { Type = MessagesImageSourceType.Url, Url = url };
        return new MessagesImageBlock { Source = source, CacheControl = cacheControl };
    }

    private static MessagesImageSource InData(string url, string parameter)
    {
        var mark = url.IndexOf(Base64Mark, StringComparison.OrdinalIgnoreCase);
        return mark < 0
            ? throw new ArgumentException($"The data: address of an image must be Base64: data:image/png{Base64Mark}…", parameter)
            : new MessagesImageSource { Type = MessagesImageSourceType.Base64, MediaType = url["data:".Length..mark], Data = url[(mark + Base64Mark.Length)..] };
    }
}
