using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>A server that cuts its answer at UTF-16 units sends half a character: valid JSON that many readers refuse.</summary>
[Trait("Culture", "Any")]
public sealed class HalfSurrogateTests
{
    [Fact]
    public void HalvesOfACharacter_InTwoDeltas_BecomeOneWhereTheyAreJoined()
    {
        var first = Delta("""{"content":"a \ud83c"}""");
        var second = Delta("""{"content":"\udf0d\n\u00e9 \"z\" \\ \/ é"}""");

        Assert.Equal("a 🌍\né \"z\" \\ / é", first.Content + second.Content);
    }

    [Theory]
    [InlineData("\\ud839", "\\udf9f", 0x1E79F)]
    [InlineData("\\uD83C", "\\uDF0D", 0x1F30D)]
    [InlineData("\\ud8ab", "\\udcef", 0x3ACEF)]
    public void HalvesOfACharacter_WithAnyDigits_AreRead(string first, string second, int character) =>
        Assert.Equal(
            "a" + char.ConvertFromUtf32(character) + "b",
            Delta("{\"content\":\"a" + first + "\"}").Content + Delta("{\"content\":\"" + second + "b\"}").Content);

    [Fact]
    public void HalfACharacter_InAnUnknownMember_IsKeptToTheByte()
    {
        var delta = Delta("""{"obfuscation":"\ud83c"}""");

        Assert.Equal("\"\\ud83c\"", delta.AdditionalProperties["obfuscation"].ToString());
    }

    [Fact]
    public void InvalidUtf8_BesideHalfACharacter_IsReplaced()
    {
        byte[] json = [.. "{\"content\":\"\\ud83c"u8, 0xC3, .. "\"}"u8];

        Assert.Equal("\ud83c\ufffd", Read(json)!.Content);
    }

    private static ChatCompletionStreamResponseDelta Delta(string json) => Read(Encoding.UTF8.GetBytes(json))!;

    private static ChatCompletionStreamResponseDelta? Read(byte[] json) =>
        JsonCodec.Read<ChatCompletionStreamResponseDelta, ChatCompletionStreamResponseDelta.Codec>(json);
}
