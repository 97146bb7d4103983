using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>A union in the shape the generator prints: a string, a list, a typed object, or an unknown case.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftConverter<SampleContent, SampleContent.Codec>))]
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter<SampleContent, SampleContent.Codec>))]
public sealed partial class SampleContent
{
    private SampleContent(object? value) => Value = value;

    public object? Value { get; }

    public static implicit operator SampleContent(string value) => new(value);

    internal readonly struct Codec : IJsonCodec<SampleContent>
    {
        public SampleContent Read(ref JsonCursor cursor)
        {
            switch (cursor.TokenType)
            {
                case JsonTokenType.String:
                    return new SampleContent(cursor.ReadString());
                case JsonTokenType.StartArray:
                    return new SampleContent(JsonList.Read<SampleContent, Codec>(ref cursor));
                case JsonTokenType.StartObject
                    when cursor.FindMember("type"u8, out var type) && JsonCursor.TextIs(in type, "message"u8):
                    return new SampleContent(SampleMessage.Read(ref cursor));
                default:
                    return new SampleContent(cursor.ReadRaw());
            }
        }

        public void Write(Utf8JsonWriter writer, SampleContent value)
        {
            switch (value.Value)
            {
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case IList<SampleContent> list:
                    JsonList.Write<SampleContent, Codec>(writer, list);
                    break;
                case SampleMessage message:
                    message.Write(writer);
                    break;
                case RawJson raw:
                    raw.Write(writer);
                    break;
            }
        }
    }
}
