using System.Text.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Writes the blocks of the Messages API as parts of the conventions.</summary>
internal static class GenAiMessagesBlocks
{
    public static void Write(Utf8JsonWriter writer, MessagesMessageContent? content)
    {
        switch (content?.Value)
        {
            case IList<MessagesRequestContentBlock> blocks:
                foreach (var block in blocks)
                {
                    Write(writer, block?.Value);
                }

                break;
            case { } other:
                WriteTexts(writer, other);
                break;
        }
    }

    /// <summary>Writes a content that is one text, or a list of text blocks.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, object? value) =>
        GenAiParts.Content<MessagesTextBlock>(writer, value, static (writer, block) => GenAiParts.Text(writer, block?.Text));

    /// <summary>Writes a block of a request or of a response.</summary>
    public static void Write(Utf8JsonWriter writer, object? block)
    {
        switch (block)
        {
            case MessagesTextBlock text:
                GenAiParts.Text(writer, text.Text);
                break;
            case MessagesThinkingBlock thinking:
                GenAiParts.Reasoning(writer, thinking.Thinking);
                break;
            case MessagesRedactedThinkingBlock redacted:
                GenAiParts.Kind(writer, redacted.Type);
                break;
            case MessagesToolUseBlock use:
                GenAiParts.ToolCall(writer, use.Id, use.Name, use.Input);
                break;
            case MessagesToolResultBlock result:
                Write(writer, result);
                break;
            case MessagesImageBlock image:
                Write(writer, "image", image.Source?.Url, image.Source?.MediaType);
                break;
            case MessagesDocumentBlock document:
                Write(writer, "document", document.Source?.Url, document.Source?.MediaType);
                break;
            case RawJson raw:
                GenAiParts.Unknown(writer, raw);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, MessagesToolResultBlock result)
    {
        switch (result.Content?.Value)
        {
            case IList<MessagesTextBlock> blocks:
                GenAiParts.ToolResponse(writer, result.ToolUseId, string.Concat(blocks.Select(static block => block?.Text)));
                break;
            case var text:
                GenAiParts.ToolResponse(writer, result.ToolUseId, text as string);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, string modality, string? url, string? mediaType)
    {
        if (url is null)
        {
            GenAiParts.Blob(writer, modality, mediaType);
        }
        else
        {
            GenAiParts.Media(writer, modality, url);
        }
    }
}
