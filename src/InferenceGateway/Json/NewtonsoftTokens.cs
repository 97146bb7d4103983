using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;

namespace InferenceGateway.Json;

/// <summary>Newtonsoft's tokens to UTF-8: the reading half of the bridge.</summary>
internal static partial class NewtonsoftTokens
{
    // Not "O": this is the only form that gives the usual `Z` times back as they were.
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        // Depth is the host's and then the cursor's to judge.
        MaxDepth = int.MaxValue,
    };

    public static void SkipComments(JsonReader reader)
    {
        while (reader.TokenType == JsonToken.Comment)
        {
            Advance(reader);
        }
    }

    /// <summary>Copies the value the reader stands on; leaves it on the value's last token.</summary>
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

            // Read() is false at the end of the text, where Newtonsoft itself would go on as if the value were complete.
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
            // What Newtonsoft can hold and JSON cannot: NaN, a JRaw of anything.
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
