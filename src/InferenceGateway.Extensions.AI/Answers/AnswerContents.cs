using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads the contents of a response.</summary>
internal static class AnswerContents
{
    /// <summary>The error code with which chat clients report that the model refused to answer.</summary>
    public const string RefusalCode = "Refusal";

    public static bool WantsReasoning(ChatOptions? options) => options?.Reasoning?.Output is not ReasoningOutput.None;

    public static void AddText(MessageContent? content, IList<AIContent> contents)
    {
        switch (content?.Value)
        {
            case string { Length: > 0 } text:
                contents.Add(new TextContent(text));
                break;
            case IList<ContentPart> parts:
                foreach (var part in parts.Where(static part => part is not null))
                {
                    contents.Add(Read(part));
                }

                break;
            case RawJson { IsNull: false } json:
                contents.Add(new AIContent { RawRepresentation = (ContentPart)json });
                break;
            default:
                break;
        }
    }

    public static void AddRefusal(string? refusal, IList<AIContent> contents)
    {
        if (refusal is not null)
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = RefusalCode });
        }
    }

    public static ChatFinishReason? FinishReason(FinishReason? reason) => reason?.Value switch
    {
        null or "" => null,
        Models.FinishReason.Known.Stop => ChatFinishReason.Stop,
        Models.FinishReason.Known.Length => ChatFinishReason.Length,
        Models.FinishReason.Known.ToolCalls or Models.FinishReason.Known.FunctionCall => ChatFinishReason.ToolCalls,
        Models.FinishReason.Known.ContentFilter => ChatFinishReason.ContentFilter,
        var other => new ChatFinishReason(other),
    };

    /// <summary>Converts a Unix time; null if the provider sent none, or zero.</summary>
    public static DateTimeOffset? Time(long? created) =>
        created is > 0 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(created.Value) : null;

    private static AIContent Read(ContentPart part)
    {
        switch (part.Value)
        {
            case TextContentPart text:
                return new TextContent(text.Text) { RawRepresentation = part };
            case ImageContentPart { ImageUrl.Url: { Length: > 0 } url } when url.StartsWith("data:", StringComparison.OrdinalIgnoreCase):
                return Data(url, part);
            case ImageContentPart { ImageUrl.Url: { Length: > 0 } url } when Uri.TryCreate(url, UriKind.Absolute, out var address):
                return new UriContent(address, "image/*") { RawRepresentation = part };
            default:
                return new AIContent { RawRepresentation = part };
        }
    }

    /// <summary>Reads an image. An image that is not well-formed must not make the whole response fail.</summary>
    private static AIContent Data(string url, ContentPart part)
    {
        try
        {
            return new DataContent(url) { RawRepresentation = part };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return new AIContent { RawRepresentation = part };
        }
    }
}
