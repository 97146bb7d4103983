using System.Text;
using System.Text.Json;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>What the codecs ask the cursor, at the limits that no document of a test reaches by itself.</summary>
[Trait("Culture", "Any")]
public sealed class JsonCursorTests
{
    [Theory]
    [InlineData("\"abc\"", true)]
    [InlineData("\"\\u0061bc\"", true)]
    [InlineData("\"abd\"", false)]
    [InlineData("\"\\u0061bd\"", false)]
    [InlineData("\"\\ud83c\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("7", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[\"abc\"]", false)]
    public void TextIs_OfAToken_IsTrueForTheTextOfAString(string json, bool expected)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.Reader.Read();

        Assert.Equal(expected, JsonCursor.TextIs(in cursor.Reader, "abc"u8));
        Assert.Equal(expected, cursor.ValueIs("abc"u8));
    }

    [Fact]
    public void ValueIs_OfAName_IsFalse()
    {
        var cursor = new JsonCursor("{\"abc\":1}"u8);
        cursor.Reader.Read();
        cursor.NextMember();

        Assert.True(JsonCursor.TextIs(in cursor.Reader, "abc"u8));
        Assert.True(cursor.NameIs("abc"u8));
        Assert.False(cursor.ValueIs("abc"u8));
    }

    [Theory]
    [InlineData("""{"b":1,"a":"x"}""", "x")]
    [InlineData("""{"b":{"a":"inner"},"c":["a"],"a":"x","a":"y"}""", "x")]
    [InlineData("""{"\u0061":"x"}""", "x")]
    [InlineData("""{"b":"a"}""", null)]
    [InlineData("{}", null)]
    [InlineData("""["a","x"]""", null)]
    [InlineData("\"a\"", null)]
    public void FindMember_OfAValue_IsTheFirstOfItsOwnMembers(string json, string? expected)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.Reader.Read();

        var isFound = cursor.FindMember("a"u8, out var at);

        Assert.Equal(expected, isFound ? at.GetString() : null);
        Assert.Equal(0, cursor.Reader.TokenStartIndex);
    }

    [Theory]
    [InlineData(10_000, 30_001, true)]
    [InlineData(10_001, 30_004, true)]
    [InlineData(12_500, 40_000, true)]
    [InlineData(12_500, 39_999, false)]
    [InlineData(12_501, 40_015, false)]
    [InlineData(12_501, 40_016, true)]
    public void Objects_BeyondOneForEach16Bytes_AreRefused(int count, int length, bool isRead)
    {
        var json = Objects(count).PadRight(length);
        Assert.Equal(length, json.Length);

        var exception = Record.Exception(() => Wire.Read<IList<SampleMessage>, ListCodec<SampleMessage, SampleMessage.Codec>>(json));

        if (isRead)
        {
            Assert.Null(exception);
        }
        else
        {
            Assert.Contains("more objects", Assert.IsType<GatewayProtocolException>(exception).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Objects_TooManyInAnOptionalMember_AreNotSkipped()
    {
        var json = $$$"""{"choices":[{"message":{"tool_calls":{{{Objects(13_000)}}}}}]}""";

        Assert.Throws<GatewayProtocolException>(() => Wire.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(json));
    }

    [Theory]
    [InlineData("[1]", "expected an object, found an array")]
    [InlineData("\"a\"", "expected an object, found a string")]
    [InlineData("1", "expected an object, found a number")]
    [InlineData("true", "expected an object, found true")]
    [InlineData("false", "expected an object, found false")]
    public void Object_OfAnotherKind_SaysWhatWasFound(string json, string message) =>
        Assert.Equal(message, Assert.IsType<JsonException>(Wire.Fails(json).InnerException).Message);

    private static string Objects(int count) => "[" + string.Join(',', Enumerable.Repeat("{}", count)) + "]";
}
