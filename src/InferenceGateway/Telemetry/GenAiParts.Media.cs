using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Telemetry;

/// <summary>Writes the parts that are not text, or may not be.</summary>
internal static partial class GenAiParts
{
    private const int LongestScheme = 16;

    /// <summary>Writes an image or a document that is given by its address.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="modality">The kind of media, for example <c>image</c>.</param>
    /// <param name="url">The address, which may be a <c>data:</c> address.</param>
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
            // This is not an address, but the bytes in some encoding.
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

    /// <summary>Writes a part of a kind that the SDK does not know. Only its kind is written unless it is a text, because it may contain bytes.</summary>
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

    /// <summary>Writes the kind of a part, without its content.</summary>
    public static void Kind(Utf8JsonWriter writer, string? type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type ?? "unknown");
        writer.WriteEndObject();
    }

    /// <summary>Gets the text of a member; null if the member is missing or not a string.</summary>
    public static string? TextOf(RawJson value, ReadOnlySpan<byte> member)
    {
        var cursor = new JsonCursor(value.Utf8.Span);
        cursor.Reader.Read();
        return cursor.FindMember(member, out var at) && at.TokenType == JsonTokenType.String ? at.GetString() : null;
    }
}
