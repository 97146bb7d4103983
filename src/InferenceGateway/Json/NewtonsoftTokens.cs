using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;

namespace InferenceGateway.Json;

/// <summary>Converts between Newtonsoft's tokens and UTF-8 JSON.</summary>
internal static partial class NewtonsoftTokens
{
    // Unlike "O", this format writes the usual times with a Z exactly as they were read.
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        // The depth is limited by the application's reader and then by the cursor.
        MaxDepth = int.MaxValue,
    };

    public static void SkipComments(JsonReader reader)
    {
        while (reader.TokenType == JsonToken.Comment)
        {
            Advance(reader);
        }
    }

    /// <summary>Copies the value that begins at the reader's current token. Afterwards, the reader is on the last token of the value.</summary>
    public static void Read(JsonReader reader, PooledBuffer buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        while (true)
        {
            Copy(reader, writer);
            if (writer.CurrentDepth == 0)
            {
                return;
            }

            // Read() returns false at the end of the text, and Newtonsoft itself would continue as if the value were complete.
            Advance(reader);
        }
    }

    public static JsonSerializationException Failure(JsonReader reader, string message, string? path = null, Exception? inner = null)
    {
        var line = reader as IJsonLineInfo;
        path ??= reader.Path;
        return new JsonSerializationException($"{message} Path '{path}'.", path, line?.LineNumber ?? 0, line?.LinePosition ?? 0, inner);
    }

    private static void Advance(JsonReader reader)
    {
        if (!reader.Read())
        {
            throw Failure(reader, "Unexpected end of JSON inside a value.");
        }
    }

    private static void Copy(JsonReader reader, Utf8JsonWriter writer)
    {
        try
        {
            CopyToken(reader, writer);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Newtonsoft's tokens can contain what JSON cannot, such as NaN or a JRaw with any text.
            throw Failure(reader, exception.Message, inner: exception);
        }
    }

    private static void CopyToken(JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                writer.WriteStartObject();
                break;
            case JsonToken.EndObject:
                writer.WriteEndObject();
                break;
            case JsonToken.StartArray:
                writer.WriteStartArray();
                break;
            case JsonToken.EndArray:
                writer.WriteEndArray();
                break;
            case JsonToken.PropertyName:
                writer.WritePropertyName((string)reader.Value!);
                break;
            case JsonToken.Comment:
                break;
            case JsonToken.Null or JsonToken.Undefined:
                writer.WriteNullValue();
                break;
            case JsonToken.Raw:
                writer.WriteRawValue(RawJson.Parse((string?)reader.Value ?? "null").Utf8.Span, skipInputValidation: true);
                break;
            default:
                CopyScalar(reader, writer);
                break;
        }
    }

    private static void CopyScalar(JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.Value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double or float:
                JsonNumber.Write(writer, Convert.ToDouble(reader.Value, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                writer.WriteStringValue(time.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case BigInteger or decimal or ulong or int or uint or short or ushort or byte or sbyte:
                writer.WriteRawValue(((IFormattable)reader.Value).ToString(null, CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            default:
                throw Failure(reader, $"Unexpected token {reader.TokenType}.");
        }
    }
}
