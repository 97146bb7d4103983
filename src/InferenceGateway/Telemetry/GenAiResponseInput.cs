using System.Text.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Writes the input of a call of the Responses API. Each item is written as a message.</summary>
internal static class GenAiResponseInput
{
    private const string Tool = "tool";

    public static void Write(Utf8JsonWriter writer, ResponseInput? input)
    {
        switch (input?.Value)
        {
            case string text:
                GenAiParts.BeginMessage(writer, ResponseRole.Known.User);
                GenAiParts.Text(writer, text);
                GenAiParts.EndMessage(writer);
                break;
            case IList<ResponseInputItem> items:
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ResponseInputItem? item)
    {
        switch (item?.Type)
        {
            case "function_call":
                GenAiParts.BeginMessage(writer, ResponseRole.Known.Assistant);
                GenAiParts.ToolCall(writer, item.CallId, item.Name, item.Arguments);
                break;
            case "function_call_output":
                GenAiParts.BeginMessage(writer, Tool);
                GenAiParts.ToolResponse(writer, item.CallId, item.Output);
                break;
            case null or "" or "message":
                GenAiParts.BeginMessage(writer, item?.Role?.Value ?? ResponseRole.Known.User);
                Write(writer, item?.Content);
                break;
            default:
                // An output item of the model, such as reasoning, that is sent back as input.
                GenAiParts.BeginMessage(writer, item.Role?.Value ?? ResponseRole.Known.Assistant);
                GenAiParts.Kind(writer, item.Type);
                break;
        }

        GenAiParts.EndMessage(writer);
    }

    private static void Write(Utf8JsonWriter writer, ResponseInputMessageContent? content) =>
        GenAiParts.Content<ResponseInputContentPart>(writer, content?.Value, Write);

    private static void Write(Utf8JsonWriter writer, ResponseInputContentPart? part)
    {
        switch (part?.Value)
        {
            case ResponseInputText text:
                GenAiParts.Text(writer, text.Text);
                break;
            case ResponseInputImage image:
                GenAiParts.Media(writer, "image", image.ImageUrl);
                break;
            case RawJson raw:
                GenAiParts.Unknown(writer, raw);
                break;
        }
    }
}
