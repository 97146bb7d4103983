using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Telemetry;

/// <summary>The parts of a message, as the conventions write them. Of images and documents no byte is written, only their media type or their address.</summary>
internal static class GenAiParts
{
    private const int LongestScheme = 16;

    public static void BeginMessage(Utf8JsonWriter writer, string? role)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, role);
        writer.WriteStartArray("parts"u8);
    }

    public static void EndMessage(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Text(Utf8JsonWriter writer, string? text) => Said(writer, "text"u8, text);

    public static void Reasoning(Utf8JsonWriter writer, string? text) => Said(writer, "reasoning"u8, text);

    public static void Refusal(Utf8JsonWriter writer, string? text) => Said(writer, "refusal"u8, text);

    /// <param name="writer">Writes.</param>
    /// <param name="id">The id of the call.</param>
    /// <param name="name">The name of the tool.</param>
    /// <param name="arguments">As the model sent them: JSON as a rule.</param>
    public static void ToolCall(Utf8JsonWriter writer, string? id, string? name, string? arguments)
    {
        BeginToolCall(writer, id, name);
        Structured(writer, arguments);
        writer.WriteEndObject();
    }

    public static void ToolCall(Utf8JsonWriter writer, string? id, string? name, RawJson arguments)
    {
        BeginToolCall(writer, id, name);
        arguments.Write(writer);
        writer.WriteEndObject();
    }

    public static void ToolResponse(Utf8JsonWriter writer, string? id, string? response)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool_call_response"u8);
        writer.WriteString("id"u8, id);
        writer.WritePropertyName("response"u8);
        Structured(writer, response);
        writer.WriteEndObject();
    }

    /// <param name="writer">Writes.</param>
    /// <param name="modality">What it is: <c>image</c> for example.</param>
    /// <param name="url">Its address, which may hold the data itself.</param>
    public static void Media(Utf8JsonWriter writer, string modality, string? url)
    {
        var address = url?.TrimStart() ?? "";
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var type = address["data:".Length..];
            Blob(writer, modality, type[..Math.Max(0, type.IndexOfAny([';', ',']))]);
        }
        else if (address.IndexOf("://", StringComparison.Ordinal) is > 0 and < LongestScheme)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "uri"u8);
            writer.WriteString("modality"u8, modality);
            writer.WriteString("uri"u8, address);
            writer.WriteEndObject();
        }
        else
        {
            // No address: bytes that somebody sent as they are.
            Blob(writer, modality, null);
        }
    }

    public static void Blob(Utf8JsonWriter writer, string modality, string? mediaType)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "blob"u8);
        writer.WriteString("modality"u8, modality);
        if (!string.IsNullOrEmpty(mediaType))
        {
            writer.WriteString("mime_type"u8, mediaType);
        }

        writer.WriteEndObject();
    }

    /// <summary>A part of a kind that the SDK does not know: its text where it is one, otherwise its kind alone, since it may hold bytes.</summary>
    public static void Unknown(Utf8JsonWriter writer, RawJson part)
    {
        var type = TextOf(part, "type"u8);
        if (type?.EndsWith("text", StringComparison.Ordinal) == true && TextOf(part, "text"u8) is { } text)
        {
            Text(writer, text);
        }
        else
        {
            Kind(writer, type);
        }
    }

    /// <summary>That there was something of this kind, and nothing else of it.</summary>
    public static void Kind(Utf8JsonWriter writer, string? type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type ?? "unknown");
        writer.WriteEndObject();
    }

    /// <summary>A member that is a text; null where there is none.</summary>
    public static string? TextOf(RawJson value, ReadOnlySpan<byte> member)
    {
        var cursor = new JsonCursor(value.Utf8.Span);
        cursor.Reader.Read();
        return cursor.FindMember(member, out var at) && at.TokenType == JsonTokenType.String ? at.GetString() : null;
    }

    private static void Said(Utf8JsonWriter writer, ReadOnlySpan<byte> type, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, type);
            writer.WriteString("content"u8, text);
            writer.WriteEndObject();
        }
    }

    private static void BeginToolCall(Utf8JsonWriter writer, string? id, string? name)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool_call"u8);
        writer.WriteString("id"u8, id);
        writer.WriteString("name"u8, name);
        writer.WritePropertyName("arguments"u8);
    }

    /// <summary>An object or a list where the text is one, as the conventions wish; otherwise the text.</summary>
    private static void Structured(Utf8JsonWriter writer, string? text)
    {
        if (text?.TrimStart() is ['{' or '[', ..])
        {
            try
            {
                RawJson.Parse(text).Write(writer);
                return;
            }
            catch (FormatException)
            {
                // Cut in the middle, or no JSON at all.
            }
        }

        writer.WriteStringValue(text);
    }
}
