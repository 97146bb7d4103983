using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceGateway.Json;

/// <summary>Lets System.Text.Json read and write a type with its codec, so that ASP.NET Core and others use the same JSON as the gateway.</summary>
internal sealed class SystemTextJsonConverter<T, TCodec> : JsonConverter<T>
    where TCodec : struct, IJsonCodec<T>
{
    private static readonly IJsonKeyCodec<T>? Keys = default(TCodec) as IJsonKeyCodec<T>;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        var host = reader.CurrentState.Options;
        // The reader does not expose its buffer; a JsonDocument of the same value returns the exact text.
        using var document = JsonDocument.ParseValue(ref reader);
        if (host is { CommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false })
        {
            return Read(JsonMarshal.GetRawUtf8Value(document.RootElement));
        }

        // The application's options allow more than JSON, but the SDK's values must be valid JSON.
        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        document.WriteTo(writer);
        writer.Flush();
        return Read(buffer.WrittenSpan);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => default(TCodec).Write(writer, value);

    // The serializer reports a key that is not valid Unicode, because it knows the path.
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Keys is null ? base.ReadAsPropertyName(ref reader, typeToConvert, options) : Keys.FromKey(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (Keys is null)
        {
            base.WriteAsPropertyName(writer, value!, options);
        }
        else
        {
            writer.WritePropertyName(Keys.ToKey(value));
        }
    }

    private static T? Read(ReadOnlySpan<byte> utf8)
    {
        var cursor = new JsonCursor(utf8);
        T? value;
        try
        {
            value = JsonCodec.ReadAll<T, TCodec>(ref cursor);
        }
        catch (JsonException exception)
        {
            // The exception has no path, so that the serializer adds the position of this value in the application's document.
            var failure = JsonFailure.At(in cursor, exception);
            throw new JsonException($"{typeof(T).Name}: {failure.Message}", failure.Inner);
        }

        return value is IRequestBody { FirstMissing: { } member } ? throw new JsonException(JsonFailure.Missing(typeof(T).Name, member)) : value;
    }
}
