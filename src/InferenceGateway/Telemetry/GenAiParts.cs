using System.Text.Json;

namespace InferenceGateway.Telemetry;

/// <summary>The parts of a message, as the conventions write them. Of images and documents no byte is written, only their media type or their address.</summary>
internal static partial class GenAiParts
{
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

    /// <summary>The content of a message: one text, a list of parts, or what the types do not know.</summary>
    public static void Content<TPart>(Utf8JsonWriter writer, object? content, Action<Utf8JsonWriter, TPart?> write)
        where TPart : class
    {
        switch (content)
        {
            case string text:
                Text(writer, text);
                break;
            case IList<TPart> parts:
                foreach (var part in parts)
                {
                    write(writer, part);
                }

                break;
            case RawJson { IsNull: false } raw:
                Unknown(writer, raw);
                break;
        }
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
