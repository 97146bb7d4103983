using System.Text.Json;
using InferenceGateway.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class RawJsonTests
{
    public static TheoryData<string> ExactTexts { get; } =
    [
        "1e5", "-0", "1.10", "1E+2", "123456789012345678901234567890", "1e400", "true", "false", "null", "\"\"",
        """{"a":1,"a":2}""", "{ \"a\" :\n\t[ 1 , 2 ] }", "\"\\u00e9\\/\\\"\\\\ \\ud83d\\ude00 é\"", "\"2024-01-02T03:04:05.1200+02:00\"", "[]", "{}",
        "\"\\\\ud800\"", "\"\\ud800\"", "\"\\ude00\\ud83d\\n\"",
    ];

    [Theory]
    [MemberData(nameof(ExactTexts))]
    public void Text_OfAMember_IsKeptExactly(string text)
    {
        var json = $$"""{"parameters":{{text}},"x":{{text}},"y": {{text}} }""";

        var message = Wire.Read(json);

        Assert.Equal(text, message.AdditionalProperties["x"].ToString());
        Assert.Equal(text, message.AdditionalProperties["y"].ToString());
        Assert.Equal($$"""{"parameters":{{text}},"x":{{text}},"y":{{text}}}""", Wire.Write(message));
    }

    [Theory]
    [MemberData(nameof(ExactTexts))]
    public void Text_Parsed_IsKeptExactly(string text)
    {
        var raw = RawJson.Parse($" {text}\r\n");

        Assert.Equal(text, raw.ToString());
        Assert.Equal(raw, RawJson.Parse(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Wire.Write<RawJson, RawJsonCodec>(raw));
        Assert.Equal(text, Wire.Read<RawJson, RawJsonCodec>(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("{'a':1}")]
    [InlineData("[1,]")]
    [InlineData("// c\n1")]
    [InlineData("NaN")]
    public void Text_ThatIsNotOneValue_IsRefused(string text)
    {
        Assert.Throws<FormatException>(() => RawJson.Parse(text));
        Assert.Throws<FormatException>(() => RawJson.Parse(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void IllFormedText_Parsed_IsRefused()
    {
        Assert.Throws<FormatException>(() => RawJson.Parse("\"\ud800\""));
        Assert.Throws<FormatException>(() => RawJson.Parse(new byte[] { (byte)'"', 0xC3, (byte)'"' }));
        Assert.Throws<ArgumentNullException>("json", () => RawJson.Parse((string)null!));
    }

    [Fact]
    public void Default_OfRawJson_IsNull()
    {
        Assert.True(default(RawJson).IsNull);
        Assert.Equal("null", default(RawJson).ToString());
        Assert.Equal(default, RawJson.Parse("null"));
        Assert.Equal(default(RawJson).GetHashCode(), RawJson.Parse("null").GetHashCode());
        Assert.Equal(JTokenType.Null, default(RawJson).ToJToken().Type);
        Assert.True(((RawJson)(JToken?)null).IsNull);
        Assert.True(RawJson.From(null).IsNull);
        Assert.Null(default(RawJson).As<string>());
    }

    [Theory]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("\"\"", JsonValueKind.String)]
    [InlineData("-1", JsonValueKind.Number)]
    [InlineData("1", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void Kind_OfAValue_IsKnownFromItsText(string text, JsonValueKind kind) => Assert.Equal(kind, RawJson.Parse(text).Kind);

    [Fact]
    public void Equality_OfValues_IsThatOfTheirTexts()
    {
        Assert.True(RawJson.Parse("1") == RawJson.Parse(" 1 "));
        Assert.True(RawJson.Parse("1") != RawJson.Parse("1.0"));
        Assert.False(RawJson.Parse("1").Equals((object)"1"));
    }

    [Fact]
    public void HashCodes_OfDifferentTexts_Differ()
    {
        var codes = Enumerable.Range(0, 1_000).Select(static number => RawJson.From(number).GetHashCode());

        Assert.Equal(1_000, codes.Distinct().Count());
    }

    [Fact]
    public void Tokens_OfNewtonsoft_GoInAndOut()
    {
        RawJson raw = JObject.Parse("""{"type":"object","n":1.5}""");

        Assert.Equal("""{"type":"object","n":1.5}""", raw.ToString());
        Assert.Equal(JTokenType.String, RawJson.Parse("\"2024-01-02T03:04:05Z\"").ToJToken().Type);
        Assert.Throws<FormatException>(() => (RawJson)new JConstructor("Date", 1));
        Assert.Equal("\"\ufffd\"", ((RawJson)new JValue("\ud800")).ToString());
    }
}
