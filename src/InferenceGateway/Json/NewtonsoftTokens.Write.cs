using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;
using Token = System.Text.Json.JsonTokenType;

namespace InferenceGateway.Json;

/// <content>Writes UTF-8 JSON as Newtonsoft's tokens.</content>
internal static partial class NewtonsoftTokens
{
    /// <summary>Determines whether the writer would write the same text. The text is then written directly, which is exact and three times as fast.</summary>
    public static bool TakesText(JsonWriter writer) =>
        writer is JsonTextWriter { Formatting: Formatting.None, StringEscapeHandling: StringEscapeHandling.Default, QuoteChar: '"', QuoteName: true };

    public static void Write(JsonWriter writer, ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            WriteToken(writer, in reader);
        }
    }

    private static void WriteToken(JsonWriter writer, scoped in Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case Token.StartObject:
                writer.WriteStartObject();
                break;
            case Token.EndObject:
                writer.WriteEndObject();
                break;
            case Token.StartArray:
                writer.WriteStartArray();
                break;
            case Token.EndArray:
                writer.WriteEndArray();
                break;
            case Token.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case Token.String:
                writer.WriteValue(reader.GetString());
                break;
            case Token.True or Token.False:
                writer.WriteValue(reader.GetBoolean());
                break;
            case Token.Number:
                WriteNumber(writer, JsonText.Decode(reader.ValueSpan));
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    private static void WriteNumber(JsonWriter writer, string text)
    {
        if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(text);
        }
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            // JTokenWriter would store a raw number as a JRaw, which JObject does not read as a number.
            writer.WriteValue(number);
        }
        else if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            writer.WriteValue(integer);
        }
        else
        {
            writer.WriteValue(ToDouble(text));
        }
    }

    private static double ToDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? number
            : throw new JsonSerializationException("A number is out of the range of a double.");
}
