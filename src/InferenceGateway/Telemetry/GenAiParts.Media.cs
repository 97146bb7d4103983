using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Telemetry;

/// <summary>What is no text, or may be none.</summary>
internal static partial class GenAiParts
{
    private const int LongestScheme = 16;

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
}
