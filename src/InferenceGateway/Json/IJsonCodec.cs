using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes values of one type. The implementations are empty structs, so that every call is direct.</summary>
internal interface IJsonCodec<T>
{
    /// <summary>Reads the value that begins at the current token of the cursor. Afterwards, the cursor is on the last token of the value.</summary>
    T? Read(ref JsonCursor cursor);

    void Write(Utf8JsonWriter writer, T value);
}

/// <summary>Reads and writes the items of streams. An item can begin as a copy of another one.</summary>
internal interface IJsonItemCodec<T> : IJsonCodec<T>
{
    /// <summary>Creates a copy of a value that was read.</summary>
    T Copy(T value);

    /// <summary>Reads the members up to the end of the object into a value that may already have members.</summary>
    void ReadMembers(ref JsonCursor cursor, T value);
}
