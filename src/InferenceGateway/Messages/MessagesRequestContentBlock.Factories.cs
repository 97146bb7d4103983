using InferenceGateway.Api;

namespace InferenceGateway.Models;

public sealed partial class MessagesRequestContentBlock
{
    private const string PdfMediaType = "application/pdf";

    /// <summary>A text.</summary>
    /// <param name="text">The text, which is not empty: Anthropic refuses that.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static MessagesRequestContentBlock Text(string text, CacheControl? cacheControl = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new MessagesTextBlock { Text = text, CacheControl = cacheControl };
    }

    /// <summary>The result of a tool.</summary>
    /// <param name="toolUseId">The id of the tool use that it answers.</param>
    /// <param name="text">The result, as the model is to read it.</param>
    /// <param name="isError">Whether the tool failed, and the text says why.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static MessagesRequestContentBlock ToolResult(string toolUseId, string text, bool isError = false, CacheControl? cacheControl = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(toolUseId);
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesToolResultBlock { ToolUseId = toolUseId, Content = text, IsError = isError ? true : null, CacheControl = cacheControl };
    }

    /// <summary>A PDF document that is sent along.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException">It is no PDF document.</exception>
    public static MessagesRequestContentBlock Document(ReadOnlyMemory<byte> bytes, CacheControl? cacheControl = null)
    {
        if (!bytes.Span.StartsWith("%PDF"u8))
        {
            throw new ArgumentException($"The content is no PDF document: it holds {ForeignContent.Describe(bytes.Span)}. A text is sent by {nameof(Text)}, an image by {nameof(Image)}.", nameof(bytes));
        }

        return new MessagesDocumentBlock
        {
            Source = new MessagesDocumentSource { Type = MessagesDocumentSourceType.Base64, MediaType = PdfMediaType, Data = Convert.ToBase64String(bytes.ToArray()) },
            CacheControl = cacheControl,
        };
    }

    /// <summary>A PDF document at an address, which Anthropic loads.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="cacheControl">Marks the end of a part of the prompt that Anthropic caches, see <see cref="CacheControl.Ephemeral"/>; null for no mark.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is relative, or the address of a file.</exception>
    public static MessagesRequestContentBlock DocumentUrl(Uri url, CacheControl? cacheControl = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.IsFile)
        {
            throw new ArgumentException($"A document's address begins with https://; a file is read and sent by {nameof(Document)}.", nameof(url));
        }

        return new MessagesDocumentBlock
        {
            Source = new MessagesDocumentSource { Type = MessagesDocumentSourceType.Url, Url = url.AbsoluteUri },
            CacheControl = cacheControl,
        };
    }
}
