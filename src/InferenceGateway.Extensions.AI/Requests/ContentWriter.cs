using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts texts, images and raw content parts of the application.</summary>
internal static class ContentWriter
{
    private const string Image = "image";
    private const string Detail = "detail";

    /// <exception cref="NotSupportedException">A chat completion does not support the content.</exception>
    public static ContentPart Write(AIContent? content, ChatRole role) => content switch
    {
        TextContent text => ContentPart.Text(text.Text ?? ""),
        DataContent data when data.HasTopLevelMediaType(Image) => ContentPart.ImageUrl(data.Uri, DetailOf(data)),
        UriContent uri when uri.HasTopLevelMediaType(Image) => ContentPart.ImageUrl(uri.Uri, DetailOf(uri)),
        { RawRepresentation: ContentPart part } => part,
        null => throw new ArgumentException($"One of the contents of a message with the role '{role.Value}' is null."),
        _ => throw new NotSupportedException(
            $"A message with the role '{role.Value}' holds a {Kind(content)}, which a chat completion does not support there. "
            + $"It supports texts, images ({nameof(DataContent)} or {nameof(UriContent)}), and function calls in messages of the assistant. Results of functions belong in messages of their own. "
            + $"Remove it, or set its {nameof(AIContent.RawRepresentation)} to a {nameof(ContentPart)}, which is sent unchanged."),
    };

    public static void WriteTo(Message message, List<ContentPart> parts, bool callsTools)
    {
        var texts = parts.Select(static part => (part.Value as TextContentPart)?.Text).ToList();
        if (texts.Count == 0 && callsTools)
        {
            // With tool calls, providers accept null, and some refuse an empty text.
            message.SetNull("content");
        }
        else if (texts.Count <= 1 && texts.All(static text => text is not null))
        {
            message.Content = texts.Count == 0 ? "" : texts[0]!;
        }
        else if (message.Role == MessageRole.Assistant && texts.All(static text => text is not null))
        {
            // These are the pieces of one streamed response.
            message.Content = string.Concat(texts);
        }
        else
        {
            message.Content = parts;
        }
    }

    private static ImageUrlDetail? DetailOf(AIContent content) =>
        content.AdditionalProperties?.TryGetValue(Detail, out var value) == true && value?.ToString() is { Length: > 0 } detail
            ? detail
            : default(ImageUrlDetail?);

    private static string Kind(AIContent content) => content switch
    {
        DataContent data => $"{nameof(DataContent)} of the type {data.MediaType}",
        UriContent uri => $"{nameof(UriContent)} of the type {uri.MediaType}",
        _ => content.GetType().Name,
    };
}
