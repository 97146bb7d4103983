namespace InferenceGateway.Models;

public sealed partial class MessagesRequestContentBlock
{
    private const string Base64Mark = ";base64,";

    /// <summary>An image at an address, which Anthropic loads; or in a <c>data:</c> address, whose content is sent along.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">It is no such address, but for instance the path of a file.</exception>
    public static MessagesRequestContentBlock ImageUrl(string url, CacheControl? cacheControl = null) => Of(ContentPart.ImageUrl(url), cacheControl, nameof(url));

    /// <summary>An image at an address, which Anthropic loads.</summary>
    /// <param name="url">The address, complete with its scheme.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The address is relative, or that of a file.</exception>
    public static MessagesRequestContentBlock ImageUrl(Uri url, CacheControl? cacheControl = null) => Of(ContentPart.ImageUrl(url), cacheControl, nameof(url));

    /// <summary>An image that is sent along. Its format is recognised by its first bytes.</summary>
    /// <param name="bytes">The image; Anthropic reads PNG, JPEG, GIF and WebP.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">It is no image that the SDK knows; the message says what it is.</exception>
    public static MessagesRequestContentBlock Image(ReadOnlyMemory<byte> bytes, CacheControl? cacheControl = null) => Of(ContentPart.Image(bytes), cacheControl, nameof(bytes));

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The file holds no image that the SDK knows; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MessagesRequestContentBlock ImageFile(string path, CacheControl? cacheControl = null) => Of(ContentPart.ImageFile(path), cacheControl, nameof(path));

    /// <summary>An image from a file, sent along as by <see cref="Image"/>.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The file holds no image that the SDK knows; the message says what it holds.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<MessagesRequestContentBlock> ImageFileAsync(string path, CacheControl? cacheControl = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageFileAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false), cacheControl, nameof(path));

    /// <summary>An image from a stream, sent along as by <see cref="Image"/>.</summary>
    /// <param name="stream">The stream; read from where it stands to its end, and left open.</param>
    /// <param name="cacheControl">Where a cache mark is to end here, <see cref="CacheControl.Ephemeral"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The stream holds no image that the SDK knows; the message says what it holds.</exception>
    public static async Task<MessagesRequestContentBlock> ImageStreamAsync(Stream stream, CacheControl? cacheControl = null, CancellationToken cancellationToken = default) =>
        Of(await ContentPart.ImageStreamAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false), cacheControl, nameof(stream));

    /// <summary>The image of a chat message in the shape of this API, which takes the content of a <c>data:</c> address by itself.</summary>
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
            ? throw new ArgumentException($"A data: address of an image is in Base64: data:image/png{Base64Mark}…", parameter)
            : new MessagesImageSource { Type = MessagesImageSourceType.Base64, MediaType = url["data:".Length..mark], Data = url[(mark + Base64Mark.Length)..] };
    }
}
