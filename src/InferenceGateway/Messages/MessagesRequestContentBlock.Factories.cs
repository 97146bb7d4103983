using InferenceGateway.Files;

namespace InferenceGateway.Models;

public sealed partial class MessagesRequestContentBlock
{
    private const string PdfMediaType = "application/pdf";

    /// <summary>Creates a text block.</summary>
    /// <param name="text">The text. Anthropic refuses empty texts.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty.</exception>
    public static MessagesRequestContentBlock Text(string text, CacheControl? cacheControl = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new MessagesTextBlock { Text = text, CacheControl = cacheControl };
    }

    /// <summary>Creates a block with the result of a tool.</summary>
    /// <param name="toolUseId">The id of the tool use.</param>
    /// <param name="text">The result for the model.</param>
    /// <param name="isError">Whether the tool failed, in which case the text describes the error.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="toolUseId"/> is empty.</exception>
    public static MessagesRequestContentBlock ToolResult(string toolUseId, string text, bool isError = false, CacheControl? cacheControl = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(toolUseId);
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesToolResultBlock { ToolUseId = toolUseId, Content = text, IsError = isError ? true : null, CacheControl = cacheControl };
    }

    /// <summary>Creates a block from the bytes of a PDF document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The content is not a PDF document.</exception>
    public static MessagesRequestContentBlock Document(ReadOnlyMemory<byte> bytes, CacheControl? cacheControl = null)
    {
        if (!bytes.Span.StartsWith("%PDF"u8))
        {
            throw new ArgumentException($"The content is not a PDF document: it holds {ForeignContent.Describe(bytes.Span)}. To send a text, use {nameof(Text)}; to send an image, use {nameof(Image)}.", nameof(bytes));
        }

        return new MessagesDocumentBlock
        {
            Source = new MessagesDocumentSource { Type = MessagesDocumentSourceType.Base64, MediaType = PdfMediaType, Data = Convert.ToBase64String(bytes.ToArray()) },
            CacheControl = cacheControl,
        };
    }

    /// <summary>Creates a block from the address of a PDF document that Anthropic downloads.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is relative, or the address of a file.</exception>
    public static MessagesRequestContentBlock DocumentUrl(Uri url, CacheControl? cacheControl = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.IsFile)
        {
            throw new ArgumentException($"The address of a document must begin with https://. To send a file, read it and use {nameof(Document)}.", nameof(url));
        }

        return new MessagesDocumentBlock
        {
            Source = new MessagesDocumentSource { Type = MessagesDocumentSourceType.Url, Url = url.AbsoluteUri },
            CacheControl = cacheControl,
        };
    }
}
