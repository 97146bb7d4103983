using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

public sealed partial class SampleMessage
{
    internal static SampleMessage Read(ref JsonCursor cursor)
    {
        cursor.EnterObject();
        var value = new SampleMessage(default(JsonMarker));
        while (cursor.NextMember())
        {
            if (cursor.NameIs("id"u8))
            {
                value.Id = cursor.MoveToValue(ref value.__nulls0, 1UL << 0) ? cursor.ReadReusedString(0) : null;
            }
            else if (cursor.NameIs("role"u8))
            {
                value._role = cursor.MoveToValue(ref value.__nulls0, 1UL << 1) ? default(SampleRole.Codec).Read(ref cursor) : default(SampleRole?);
            }
            else if (cursor.NameIs("content"u8))
            {
                value.Content = cursor.MoveToValue(ref value.__nulls0, 1UL << 2) ? default(SampleContent.Codec).Read(ref cursor) : null;
            }
            else if (cursor.NameIs("name"u8))
            {
                value.Name = cursor.MoveToValue(ref value.__nulls0, 1UL << 3) ? cursor.ReadString() : null;
            }
            else if (cursor.NameIs("tags"u8))
            {
                value._tags = cursor.MoveToValue(ref value.__nulls0, 1UL << 4) ? JsonList.Read<string, StringCodec>(ref cursor) : null;
            }
            else if (cursor.NameIs("labels"u8))
            {
                value._labels = cursor.MoveToValue(ref value.__nulls0, 1UL << 5) ? JsonMap.Read<string, StringCodec>(ref cursor) : null;
            }
            else if (!ReadNumbers(ref cursor, value) && !ReadRest(ref cursor, value))
            {
                cursor.KeepUnknown(ref value.__unknown);
            }
        }

        return value;
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMember<string, StringCodec>(writer, "id"u8, Id, 1UL << 0);
        WriteMember<SampleRole?, NullableCodec<SampleRole, SampleRole.Codec>>(writer, "role"u8, _role, 1UL << 1);
        WriteMember<SampleContent, SampleContent.Codec>(writer, "content"u8, Content, 1UL << 2);
        WriteMember<string, StringCodec>(writer, "name"u8, Name, 1UL << 3);
        WriteMember<long?, NullableCodec<long, Int64Codec>>(writer, "index"u8, Index, 1UL << 6);
        WriteMember<int?, NullableCodec<int, Int32Codec>>(writer, "small"u8, Small, 1UL << 7);
        WriteMember<double?, NullableCodec<double, DoubleCodec>>(writer, "temperature"u8, Temperature, 1UL << 8);
        WriteMember<float?, NullableCodec<float, SingleCodec>>(writer, "top_p"u8, TopP, 1UL << 9);
        WriteMember<bool?, NullableCodec<bool, BooleanCodec>>(writer, "strict"u8, Strict, 1UL << 10);
        WriteMember<IList<string>, ListCodec<string, StringCodec>>(writer, "tags"u8, JsonList.IsSet(_tags) ? _tags : null, 1UL << 4);
        WriteMember<IDictionary<string, string>, MapCodec<string, StringCodec>>(writer, "labels"u8, JsonMap.IsSet(_labels) ? _labels : null, 1UL << 5);
        WriteMember<IList<long?>, ListCodec<long?, NullableCodec<long, Int64Codec>>>(writer, "ids"u8, Ids, 1UL << 11);
        WriteMember<IDictionary<string, SampleMessage>, MapCodec<SampleMessage, Codec>>(writer, "children"u8, Children, 1UL << 12);
        WriteMember<RawJson?, NullableCodec<RawJson, RawJsonCodec>>(writer, "parameters"u8, Parameters, 1UL << 13);
        __unknown?.Write(writer);
        writer.WriteEndObject();
    }

    private static bool ReadNumbers(ref JsonCursor cursor, SampleMessage value)
    {
        if (cursor.NameIs("index"u8))
        {
            value.Index = cursor.MoveToValue(ref value.__nulls0, 1UL << 6) ? cursor.ReadInt64() : null;
        }
        else if (cursor.NameIs("small"u8))
        {
            value.Small = cursor.MoveToValue(ref value.__nulls0, 1UL << 7) ? cursor.ReadInt32() : null;
        }
        else if (cursor.NameIs("temperature"u8))
        {
            value.Temperature = cursor.MoveToValue(ref value.__nulls0, 1UL << 8) ? cursor.ReadDouble() : null;
        }
        else if (cursor.NameIs("top_p"u8))
        {
            value.TopP = cursor.MoveToValue(ref value.__nulls0, 1UL << 9) ? cursor.ReadSingle() : null;
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool ReadRest(ref JsonCursor cursor, SampleMessage value)
    {
        if (cursor.NameIs("strict"u8))
        {
            value.Strict = cursor.MoveToValue(ref value.__nulls0, 1UL << 10) ? cursor.ReadBoolean() : null;
        }
        else if (cursor.NameIs("ids"u8))
        {
            value.Ids = cursor.MoveToValue(ref value.__nulls0, 1UL << 11)
                ? JsonList.Read<long?, NullableCodec<long, Int64Codec>>(ref cursor)
                : null;
        }
        else if (cursor.NameIs("children"u8))
        {
            value.Children = cursor.MoveToValue(ref value.__nulls0, 1UL << 12) ? JsonMap.Read<SampleMessage, Codec>(ref cursor) : null;
        }
        else if (cursor.NameIs("parameters"u8))
        {
            value.Parameters = cursor.MoveToValue(ref value.__nulls0, 1UL << 13) ? cursor.ReadRaw() : default(RawJson?);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void WriteMember<T, TCodec>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, ulong bit)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            default(TCodec).Write(writer, value);
        }
        else if ((__nulls0 & bit) != 0)
        {
            writer.WriteNull(name);
        }
    }

    internal readonly struct Codec : IJsonCodec<SampleMessage>
    {
        public SampleMessage Read(ref JsonCursor cursor) => SampleMessage.Read(ref cursor);

        public void Write(Utf8JsonWriter writer, SampleMessage value) => value.Write(writer);
    }
}
