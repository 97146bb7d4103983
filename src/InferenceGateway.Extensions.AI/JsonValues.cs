using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts values of the abstractions to JSON and back. It uses reflection only for types that the application has registered for serialization.</summary>
internal static class JsonValues
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Converts a value to the JSON that is sent.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">The location of the value, as the subject of an error message.</param>
    /// <exception cref="NotSupportedException">No serializer for the type of the value is available.</exception>
    public static RawJson Write(object? value, string place) => value switch
    {
        null => default,
        RawJson json => json,
        JsonElement { ValueKind: JsonValueKind.Undefined } => default,

        // Written without white space, which would only cost tokens: functions return indented JSON.
        JsonElement element => Written(element.WriteTo),
        JsonDocument document => Written(document.RootElement.WriteTo),
        JsonNode node => Written(writer => node.WriteTo(writer)),
        _ => Serialized(value, place),
    };

    public static JsonElement Element(RawJson json) => JsonElement.Parse(json.Utf8.Span);

    public static RawJson Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            write(writer);
        }

        return RawJson.Parse(new ReadOnlySpan<byte>(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static RawJson Serialized(object value, string place)
    {
        try
        {
            var type = AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType());
            return Written(writer => JsonSerializer.Serialize(writer, value, type));
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException)
        {
            throw new NotSupportedException(
                $"{place} holds a {value.GetType().Name}, which cannot be written as JSON here. Pass it as a string, a {nameof(JsonElement)} or a {nameof(RawJson)}. "
                + "In a trimmed application, types of your own need a source-generated context.",
                exception);
        }
    }
}
