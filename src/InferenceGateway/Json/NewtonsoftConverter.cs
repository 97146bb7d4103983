using System.Text;
using Newtonsoft.Json;

namespace InferenceGateway.Json;

/// <summary>Lets Newtonsoft.Json read and write a type with its codec. The settings of the application do not affect the SDK's types.</summary>
internal sealed class NewtonsoftConverter<T, TCodec> : JsonConverter
    where TCodec : struct, IJsonCodec<T>
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var dates = reader.DateParseHandling;
        var floats = reader.FloatParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        // Decimal would throw for 1e30 and turn -1e-30 into zero.
        reader.FloatParseHandling = FloatParseHandling.Double;
        try
        {
            NewtonsoftTokens.SkipComments(reader);
            if (reader.TokenType is JsonToken.Null or JsonToken.Undefined)
            {
                return Nullable.GetUnderlyingType(objectType) is null ? default(T) : null;
            }

            return Read(reader);
        }
        finally
        {
            reader.DateParseHandling = dates;
            reader.FloatParseHandling = floats;
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is not T present)
        {
            writer.WriteNull();
            return;
        }

        using var buffer = new PooledBuffer();
        try
        {
            JsonCodec.Write<T, TCodec>(buffer, present);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new JsonSerializationException($"{typeof(T).Name}: {exception.Message}", exception);
        }

        if (NewtonsoftTokens.TakesText(writer))
        {
            writer.WriteRawValue(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
        else
        {
            NewtonsoftTokens.Write(writer, buffer.WrittenSpan);
        }
    }

    private static T? Read(JsonReader reader)
    {
        var path = reader.Path;
        using var buffer = new PooledBuffer();
        NewtonsoftTokens.Read(reader, buffer);
        var cursor = new JsonCursor(buffer.WrittenSpan);
        T? value;
        try
        {
            value = JsonCodec.ReadAll<T, TCodec>(ref cursor);
        }
        catch (System.Text.Json.JsonException exception)
        {
            var failure = JsonFailure.At(in cursor, exception);
            throw NewtonsoftTokens.Failure(reader, $"{typeof(T).Name}: {failure.Message}", path + failure.Path[1..], failure.Inner);
        }

        return value is IRequestBody { FirstMissing: { } member } ? throw NewtonsoftTokens.Failure(reader, JsonFailure.Missing(typeof(T).Name, member), path) : value;
    }
}
