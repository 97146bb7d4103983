using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class FailureTests
{
    [Theory]
    [InlineData("""{"index":{}}""", "$.index", "expected an integer, found an object")]
    [InlineData("""{"tags":["a"],"ids":[1,2,"secret"]}""", "$.ids[2]", "expected an integer, found a string that is not a number")]
    [InlineData("""{"children":{"a":{},"b c":{"children":{"d":{"strict":3}}}}}""", "$.children['b c'].children.d.strict", "expected true or false, found a number")]
    [InlineData("""{"children":{"it's":{"index":true}}}""", "$.children['it\\'s'].index", "found true")]
    [InlineData("""{"children":{"":{"index":true}}}""", "$.children[''].index", "found true")]
    [InlineData("""{"children":{"1":{"index":true}}}""", "$.children['1'].index", "found true")]
    [InlineData("""{"children":{"a1_B":{"index":true}}}""", "$.children.a1_B.index", "found true")]
    [InlineData("""{"content":[[],[{"type":"message","index":[]}]]}""", "$.content[1][0].index", "expected an integer, found an array")]
    [InlineData("""{"tags":{}}""", "$.tags", "expected an array, found an object")]
    [InlineData("""{"labels":[]}""", "$.labels", "expected an object, found an array")]
    [InlineData("[]", "$", "expected an object, found an array")]
    public void WrongShape_Anywhere_IsNamedByPathAndKind(string json, string path, string message)
    {
        var exception = Wire.Fails(json);

        Assert.Equal(path, exception.Path);
        Assert.Contains($"does not fit at {path}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "$", "the text is empty")]
    [InlineData("  \n", "$", "the text is empty")]
    [InlineData("""{"name":"a","tags":["b""", "$.tags[0]", "ends too early, inside $.tags")]
    [InlineData("""{"name":"a",""", "$", "ends too early, inside $")]
    [InlineData("""{"name":tru}""", "$.name", "malformed at $.name")]
    [InlineData("""{"name":1} {}""", "$", "malformed at $")]
    [InlineData("""{"name":1}x""", "$", "malformed at $")]
    [InlineData("<html>", "$", "the answer is a web page")]
    [InlineData("""{"name":/* no */1}""", "$.name", "malformed at $.name")]
    [InlineData("""{"tags":[1,]}""", "$.tags", "malformed at $.tags")]
    public void Malformed_Anywhere_IsNamedByPath(string json, string path, string message)
    {
        var exception = Wire.Fails(json);

        Assert.StartsWith(exception.Path!, path, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidUtf8_InAnyString_IsReplaced()
    {
        foreach (var member in new[] { "id", "name", "role", "unknown", "parameters", "content" })
        {
            byte[] json = [.. Encoding.UTF8.GetBytes($$"""{"{{member}}":"""), (byte)'"', 0xFF, (byte)'"', (byte)'}'];

            var message = JsonCodec.Read<SampleMessage, SampleMessage.Codec>(json, new StringCache());

            Assert.Contains($"\"{member}\":\"\ufffd\"", Encoding.UTF8.GetString(JsonCodec.WriteBytes<SampleMessage, SampleMessage.Codec>(message!)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Message_OfAFailure_HoldsOnlyTheFirst64Bytes()
    {
        var json = """{"name":"0123456789","x":"line\u000abreak", """ + "\n\t" + "\"y\":\"ééééééééééééééé the secret\",\"index\":\"the other secret\"}";

        var exception = Wire.Fails(json);

        Assert.Equal("""{"name":"0123456789","x":"line\u000abreak",   "y":"éééééé""" + "…", exception.Start);
        Assert.True(Encoding.UTF8.GetByteCount(exception.Start!) <= 64 + 3);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenLiteral_BeforeAnything_IsNotQuotedToTheEndOfTheText()
    {
        // Utf8JsonReader's own message would quote it.
        var json = """{"x":1,"padding":"0123456789012345678901234567890123456789",""" + "\n\"name\":trux\"the secret\"}";

        var exception = Wire.Fails(json);

        Assert.Contains("malformed at $.name (line 2, byte 11)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Assert.Throws<FormatException>(() => RawJson.Parse(json)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Path_OfLongNames_IsBounded()
    {
        var name = new string('n', 10_000);
        var json = string.Concat(Enumerable.Repeat($$"""{"children":{"{{name}}":""", 40)) + "1";

        Assert.True(Wire.Fails(json).Path!.Length < 700);
    }

    [Theory]
    [InlineData(54, true)]
    [InlineData(55, false)]
    public void Path_OfTheMaximumLength_HasNoFurtherName(int lastLength, bool hasFurtherName)
    {
        // The dollar sign, and seven names of 64 characters with a dot each, leave room for a name of 55 characters.
        var names = Enumerable.Repeat(new string('n', 64), 7).Append(new string('m', lastLength)).ToList();
        var json = string.Concat(names.Select(static name => $$"""{"{{name}}":""")) + """{"x":tru}""";

        var path = Wire.Fails(json).Path;

        Assert.Equal("$." + string.Join('.', names) + (hasFurtherName ? ".x" : ""), path);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("""{"name":"a""", true)]
    [InlineData("""{"name":tru}""", false)]
    [InlineData("""{"name":1}x""", false)]
    [InlineData("""{"index":true}""", false)]
    [InlineData("""{"index":true""", false)]
    public void IsCut_OfAFailure_IsTrueForTruncatedTexts(string json, bool isCut) => Assert.Equal(isCut, Wire.Fails(json).IsCut);

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Start_OfTheMaximumLength_IsNotCut(int length, bool isCut)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(static index => (char)('a' + (index % 26))));

        Assert.Equal(isCut ? text[..64] + "…" : text, JsonFailure.StartOf(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Start_OfBytesThatAreNoText_IsOneLine()
    {
        var bytes = new byte[100];
        Array.Fill(bytes, (byte)0x80);
        Assert.Equal("…", JsonFailure.StartOf(bytes));
        Assert.Equal(FailureAdvice.Compressed, JsonFailure.StartOf([0x1F, 0x8B, 8, 0]));
        Assert.Equal("a b", JsonFailure.StartOf("a\u0000b"u8));
    }

    [Theory]
    [InlineData(510, true)]
    [InlineData(511, true)]
    [InlineData(512, false)]
    [InlineData(5000, false)]
    public void Depth_BeyondTheLimit_IsRefused(int arrays, bool isRead)
    {
        foreach (var member in new[] { "unknown", "content", "name" })
        {
            // One level is the message itself; the limit counts what is open at a time.
            var json = $$"""{"{{member}}":{{new string('[', arrays)}}1{{new string(']', arrays)}}}""";
            if (isRead)
            {
                Wire.Read(json);
            }
            else
            {
                Assert.Contains("deeper than 512 levels", Wire.Fails(json).Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("trux", "malformed at $.x[0]")]
    [InlineData("1,trux", "malformed at $.x[0]")]
    [InlineData("1", "ends too early, inside $.x[0]")]
    [InlineData("[", "nested deeper than 512 levels")]
    [InlineData("1 , { }", "nested deeper than 512 levels")]
    public void Failure_AtTheDepthLimit_SaysWhatIsWrong(string rest, string message) =>
        Assert.Contains(message, Wire.Fails($$"""{"x":{{new string('[', 511)}}{{rest}}""").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Double_ThatIsNotFinite_IsNamedWhenWritten(double value, string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => Wire.Write<double, DoubleCodec>(value));
        Assert.Contains($"is {name}, ", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => Wire.Write<float, SingleCodec>((float)value));
        Assert.Contains($"is {name}, ", exception.Message, StringComparison.Ordinal);
        // A writer that broke off is not used again.
        Assert.Equal("1", Wire.Write<double, DoubleCodec>(1));
    }
}
