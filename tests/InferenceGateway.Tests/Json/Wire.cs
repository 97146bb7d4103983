using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>Reads and writes values as text with their codec.</summary>
internal static class Wire
{
    public static SampleMessage Read(string json) => Read<SampleMessage, SampleMessage.Codec>(json)!;

    public static T? Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T> =>
        JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(json));

    public static string Write(SampleMessage message) => Write<SampleMessage, SampleMessage.Codec>(message);

    public static string Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> =>
        Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(value));

    public static GatewayProtocolException Fails(string json) => Assert.Throws<GatewayProtocolException>(() => Read(json));
}
