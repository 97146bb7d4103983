using System.Globalization;
using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"role":"user","content":"hi"}""")]
    [InlineData("""{"role":"a_new_role","tags":[],"labels":{}}""")]
    [InlineData("""{"role":"","name":""}""")]
    [InlineData("""{"labels":{"b":"1","a":"2"},"x":1,"x":2}""")]
    [InlineData("""{"content":{"type":"new",  "n" : 1.10}}""")]
    [InlineData("""{"content":{"n":1,"type":"message","role":"user"}}""")]
    public void Message_ReadAndWritten_IsTheSame(string json)
    {
        var written = Wire.Write(Wire.Read(json));
        Assert.True(Newtonsoft.Json.Linq.JToken.DeepEquals(Newtonsoft.Json.Linq.JToken.Parse(json), Newtonsoft.Json.Linq.JToken.Parse(written)), written);
    }

    [Fact]
    public void ImplicitList_OnlyLookedAt_StaysAbsent()
    {
        var message = Wire.Read("{}");

        Assert.Empty(message.Tags);
        Assert.Empty(message.Labels);

        Assert.Equal("{}", Wire.Write(message));
        Assert.Same(message.Tags, message.Tags);
    }

    [Fact]
    public void ImplicitList_Filled_IsWritten()
    {
        var message = Wire.Read("{}");

        message.Tags.Add("a");
        message.Labels["b"] = "c";

        Assert.Equal("""{"tags":["a"],"labels":{"b":"c"}}""", Wire.Write(message));
    }

    [Fact]
    public void EmptyList_GivenByTheUser_IsWritten() =>
        Assert.Equal(
            """{"role":"user","tags":[],"labels":{}}""",
            Wire.Write(new SampleMessage { Role = SampleRole.User, Tags = [], Labels = new Dictionary<string, string>() }));

    [Fact]
    public void NullList_LookedAt_StaysNull()
    {
        var message = Wire.Read("""{"tags":null}""");

        Assert.Empty(message.Tags);

        Assert.Equal("""{"tags":null}""", Wire.Write(message));
    }

    [Fact]
    public void NullMember_GivenAValue_IsNoLongerNull()
    {
        var message = Wire.Read("""{"name":null,"index":null}""");

        message.Name = "n";

        Assert.Equal("""{"name":"n","index":null}""", Wire.Write(message));
    }

    [Fact]
    public void Member_StandingTwice_IsReadFromTheLast()
    {
        Assert.Equal("""{"name":"b"}""", Wire.Write(Wire.Read("""{"name":null,"name":"b"}""")));
        Assert.Equal("""{"name":null}""", Wire.Write(Wire.Read("""{"name":"b","name":null}""")));
        Assert.Equal("""{"labels":{"a":"2","b":"3"}}""", Wire.Write(Wire.Read("""{"labels":{"a":"1","b":"3","a":"2"}}""")));
    }

    [Fact]
    public void NullMember_StandingAgainWithAValue_IsNoLongerNull()
    {
        var message = Wire.Read("""{"name":null,"index":null,"name":"b"}""");

        message.Name = null;

        Assert.Equal("""{"index":null}""", Wire.Write(message));
    }

    [Fact]
    public void Name_WrittenWithEscapes_IsRecognised() =>
        Assert.Equal("user", Wire.Read("""{"r\u006fle":"\u0075ser"}""").Role.Value);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157E+308")]
    [InlineData(100, "100")]
    public void Double_Written_IsShortestRoundTrip(double value, string expected) =>
        Assert.Equal(expected, Wire.Write<double, DoubleCodec>(value));

    [Fact]
    public void Null_Written_IsNull()
    {
        Assert.Equal("null", Wire.Write<string, StringCodec>(null!));
        Assert.Equal("null", Wire.Write<SampleMessage, SampleMessage.Codec>(null!));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData(7L, "7")]
    public void NullableCodec_OfAnyValue_ReadsWhatItWrites(long? value, string json)
    {
        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        default(NullableCodec<long, Int64Codec>).Write(writer, value);
        writer.Flush();
        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));

        var cursor = new JsonCursor(buffer.WrittenSpan);
        cursor.Reader.Read();
        Assert.Equal(value, default(NullableCodec<long, Int64Codec>).Read(ref cursor));
    }

    [Fact]
    public void RawJson_ThatIsDeep_IsWritten()
    {
        var json = $$"""{"x":{{new string('[', 500)}}{{new string(']', 500)}}}""";

        Assert.Equal(json, Wire.Write(Wire.Read(json)));
    }

    [Fact]
    public void Single_Written_IsShortestRoundTrip() => Assert.Equal("0.1", Wire.Write<float, SingleCodec>(0.1f));

    [Fact]
    public void Numbers_InACultureWithCommas_AreInvariant()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("""{"index":-5,"temperature":0.5}""", Wire.Write(Wire.Read("""{"index":"-5","temperature":"0.5"}""")));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void LoneSurrogate_Written_BecomesAReplacementCharacter()
    {
        var written = Wire.Write(new SampleMessage
        {
            Role = "\ud800",
            Tags = ["a\udc00b"],
            Labels = new Dictionary<string, string> { ["\ud800"] = "\ud83d\ude00" },
        });

        var read = Wire.Read(written);
        Assert.Equal("\ufffd", read.Role.Value);
        Assert.Equal(["a\ufffdb"], read.Tags);
        Assert.Equal("\ud83d\ude00", read.Labels["\ufffd"]);
    }

    [Fact]
    public void Text_Written_IsEscapedOnlyWhereJsonAsksForIt() =>
        Assert.Equal("\"<é'日+&>\\n\\\"\\\\\"", Wire.Write<string, StringCodec>("<é'日+&>\n\"\\"));
}
