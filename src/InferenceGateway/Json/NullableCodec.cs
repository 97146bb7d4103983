using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes structs that may be null, such as the items of a list of numbers.</summary>
internal readonly struct NullableCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    public T? Read(ref JsonCursor cursor) => cursor.TokenType == JsonTokenType.Null ? null : default(TCodec).Read(ref cursor);

    public void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            default(TCodec).Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
