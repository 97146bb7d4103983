using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

/// <summary>The content that the deltas of a message make up, as it is sent back.</summary>
public sealed class AccumulatorContentTests
{
    [Theory]
    [InlineData("null", "{}")]
    [InlineData("null", """{"content":null}""")]
    [InlineData("\"\"", """{"content":""}""")]
    [InlineData("\"ab\"", """{"content":"a"}""", """{"content":""}""", """{"content":"b"}""")]
    [InlineData("""[{"type":"text","text":"ab"}]""", """{"content":[{"type":"text","text":"a"}]}""", """{"content":[{"type":"text","text":"b"}]}""")]
    [InlineData("""[{"type":"text","text":"ab"}]""", """{"content":"a"}""", """{"content":[{"type":"text","text":"b"}]}""")]
    [InlineData("""[{"type":"text","text":"ab"}]""", """{"content":["a"]}""", """{"content":"b"}""")]
    [InlineData("""[{"type":"text","text":"b"}]""", """{"content":""}""", """{"content":[{"type":"text","text":"b"}]}""")]
    [InlineData("""[{"type":"text","text":"a"}]""", """{"content":[{"type":"text","text":"a"}]}""", """{"content":""}""")]
    [InlineData("""[{"type":"text","text":"ab","x":2,"y":3}]""", """{"content":[{"type":"text","text":"a","x":1}]}""", """{"content":[{"type":"text","text":"b","x":2,"y":3}]}""")]
    [InlineData("""[{"type":"text","text":"ab","x":1}]""", """{"content":[{"type":"text","text":"a","x":1}]}""", """{"content":"b"}""")]
    [InlineData("""[{"type":"image","url":"1"},{"type":"image","url":"2"}]""", """{"content":[{"type":"image","url":"1"}]}""", """{"content":[{"type":"image","url":"2"}]}""")]
    [InlineData("""[{"type":"text","text":"a"},{"type":"image","url":"1"},{"type":"text","text":"b"}]""", """{"content":[{"type":"text","text":"a"},{"type":"image","url":"1"}]}""", """{"content":"b"}""")]
    [InlineData("""[{"type":"thinking","thinking":"ab"}]""", """{"content":[{"type":"thinking","thinking":"a"}]}""", """{"content":[{"type":"thinking","thinking":"b"}]}""")]
    [InlineData("""[{"type":"thinking","thinking":"a b","signature":"s"}]""", """{"content":[{"type":"thinking","thinking":"a "}]}""", """{"content":[{"type":"thinking","thinking":"b","signature":"s"}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"text","text":"ab"}]}]""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"a"}]}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"b"}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"text","text":"a"},{"type":"reference","ids":[1]},{"type":"text","text":"b"}]}]""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"a"},{"type":"reference","ids":[1]}]}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"b"}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"reference","ids":[1]},{"type":"reference","ids":[2]}]}]""", """{"content":[{"type":"thinking","thinking":[{"type":"reference","ids":[1]}]}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"reference","ids":[2]}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"text","text":"ab"}]}]""", """{"content":[{"type":"thinking","thinking":"a"}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"b"}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"text","text":"a","lang":"en"},{"type":"text","text":"b"}]}]""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"a","lang":"en"}]}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"b"}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":[{"type":"other","text":"a"},{"type":"text","text":"b"}]}]""", """{"content":[{"type":"thinking","thinking":[{"type":"other","text":"a"}]}]}""", """{"content":[{"type":"thinking","thinking":[{"type":"text","text":"b"}]}]}""")]
    [InlineData("""[{"type":"thinking","thinking":"a"},{"type":"text","text":"b"},{"type":"thinking","thinking":"c"}]""", """{"content":[{"type":"thinking","thinking":"a"}]}""", """{"content":"b"}""", """{"content":[{"type":"thinking","thinking":"c"}]}""")]
    public void Deltas_OfContent_AreJoined(string expected, params string[] deltas)
    {
        var message = Chunks.Fold([.. deltas.Select(delta => Chunks.Delta(delta))]).Choices![0].Message!;

        Assert.Equal(expected, message.Content is null ? "null" : Encoding.UTF8.GetString(JsonCodec.WriteBytes<MessageContent, MessageContent.Codec>(message.Content)));
    }

    [Theory]
    [InlineData("[1,2,3]", "[1]", "[2,3]")]
    [InlineData("[1]", "[1]", "[ ]")]
    [InlineData("[1]", "[1]", "null")]
    [InlineData("[1]", "[]", "[1]")]
    [InlineData("[1]", "\"a\"", "[1]")]
    [InlineData("\"a\"", "[1]", "\"a\"")]
    [InlineData("\"a\"", "[1]", "[2]", "\"a\"")]
    [InlineData("[3]", "[1]", "[2]", "\"a\"", "[3]")]
    [InlineData("""{"b":2}""", """{"a":1}""", """{"b":2}""")]
    [InlineData("null", "1", "null")]
    public void Deltas_OfAnUnknownMember_AreTheLastValueOrTheWholeList(string expected, params string[] values)
    {
        var response = Chunks.Fold([.. values.Select(value => Chunks.Delta($$"""{"documents":{{value}}}"""))]);

        Assert.Equal(expected, response.Choices![0].Message!.AdditionalProperties["documents"].ToString());
    }
}
