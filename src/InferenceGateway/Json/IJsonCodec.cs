using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes one type. Implemented by empty structs, so that every call is direct.</summary>
internal interface IJsonCodec<T>
{
    /// <summary>Reads the value whose first token the cursor stands on; leaves it on the value's last token.</summary>
    T? Read(ref JsonCursor cursor);

    void Write(Utf8JsonWriter writer, T value);
}

/// <summary>A codec of what streams consist of: an item can begin as a copy of another one.</summary>
internal interface IJsonItemCodec<T> : IJsonCodec<T>
{
    /// <summary>A new value with what was read into this one.</summary>
    T Copy(T value);

    /// <summary>Reads the members up to the end of the object into a value that may have some already.</summary>
    void ReadMembers(ref JsonCursor cursor, T value);
}
