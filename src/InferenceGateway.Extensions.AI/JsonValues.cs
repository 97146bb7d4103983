using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Values of the abstractions as JSON, and back. Nothing is reflected upon that the application has not prepared.</summary>
internal static class JsonValues
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as it is sent.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it stands, as the subject of an error.</param>
    /// <exception cref="NotSupportedException">Nobody knows how to write the value.</exception>
    public static RawJson Write(object? value, string place) => value switch
    {
        null => default,
        RawJson json => json,
        JsonElement { ValueKind: JsonValueKind.Undefined } => default,

        // Without the white space between the tokens, which would only cost some; functions return indented JSON.
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
                $"{place} holds a {value.GetType().Name}, which cannot be written as JSON here. Give it as a string, a {nameof(JsonElement)} or a {nameof(RawJson)}; "
                + "a trimmed application has types of its own written by a source-generated context.",
                exception);
        }
    }
}
