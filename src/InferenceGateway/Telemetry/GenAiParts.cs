using System.Text.Json;

namespace InferenceGateway.Telemetry;

/// <summary>Writes the parts of messages as the conventions define them. Of images and documents, only the media type or the address is written.</summary>
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

    /// <summary>Writes the content of a message: one text, a list of parts, or JSON of another shape.</summary>
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

    /// <summary>Writes a tool call.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="id">The id of the call.</param>
    /// <param name="name">The name of the tool.</param>
    /// <param name="arguments">The arguments as the model sent them, which usually are JSON.</param>
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

    /// <summary>Writes a text as JSON if it is an object or an array, as the conventions recommend, and as a string otherwise.</summary>
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
                // The JSON is cut off, or the text is not JSON.
            }
        }

        writer.WriteStringValue(text);
    }
}
