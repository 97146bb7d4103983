using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes one type. Implemented by empty structs, so that every call is direct.</summary>
internal interface IJsonCodec<T>
{
    /// <summary>Reads the value whose first token the cursor stands on; leaves it on the value's last token.</summary>
    T? Read(ref JsonCursor cursor);

    void Write(Utf8JsonWriter writer, T value);
}
