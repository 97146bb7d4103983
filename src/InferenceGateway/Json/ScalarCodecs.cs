using System.Text.Json;

namespace InferenceGateway.Json;

internal readonly struct StringCodec : IJsonCodec<string>
{
    public string? Read(ref JsonCursor cursor) => cursor.ReadString();

    public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

internal readonly struct Int64Codec : IJsonCodec<long>
{
    public long Read(ref JsonCursor cursor) => cursor.ReadInt64();

    public void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal readonly struct Int32Codec : IJsonCodec<int>
{
    public int Read(ref JsonCursor cursor) => cursor.ReadInt32();

    public void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal readonly struct DoubleCodec : IJsonCodec<double>
{
    public double Read(ref JsonCursor cursor) => cursor.ReadDouble();

    public void Write(Utf8JsonWriter writer, double value) => JsonNumber.Write(writer, value);
}

internal readonly struct SingleCodec : IJsonCodec<float>
{
    public float Read(ref JsonCursor cursor) => cursor.ReadSingle();

    public void Write(Utf8JsonWriter writer, float value) => JsonNumber.Write(writer, value);
}

internal readonly struct BooleanCodec : IJsonCodec<bool>
{
    public bool Read(ref JsonCursor cursor) => cursor.ReadBoolean();

    public void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

internal readonly struct RawJsonCodec : IJsonCodec<RawJson>
{
    public RawJson Read(ref JsonCursor cursor) => cursor.ReadRaw();

    public void Write(Utf8JsonWriter writer, RawJson value) => value.Write(writer);
}
