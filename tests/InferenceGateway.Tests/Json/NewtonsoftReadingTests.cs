using InferenceGateway.Json;
using InferenceGateway.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Tests.Json;

[Collection(nameof(NonParallel))]
[Trait("Culture", "Any")]
public sealed class NewtonsoftReadingTests
{
    [Fact]
    public void Message_FromToken_IsRead()
    {
        var token = JObject.Parse("""{"role":"user","index":1,"temperature":1.5}""");
        token["u"] = new JValue(ulong.MaxValue);
        token["m"] = new JValue(1.10m);
        token["g"] = new JValue(Guid.Empty);
        token["b"] = new JValue(new byte[] { 1, 2, 3 });
        token["r"] = new JRaw("""[1.10, "a"]""");
        token["undefined"] = JValue.CreateUndefined();
        token["uri"] = new JValue(new Uri("http://h/a"));

        var written = Wire.Write(token.ToObject<SampleMessage>()!);

        Assert.Equal(
            """{"role":"user","index":1,"temperature":1.5,"u":18446744073709551615,"m":1.10,"g":"00000000-0000-0000-0000-000000000000","b":"AQID","r":[1.10, "a"],"undefined":null,"uri":"http://h/a"}""",
            written);
    }

    [Fact]
    public void RawToken_ThatIsNotJson_IsASerializationError()
    {
        var exception = Assert.Throws<JsonSerializationException>(() => new JObject { ["x"] = new JRaw("{oops") }.ToObject<SampleMessage>());

        Assert.Equal("x", exception.Path);
        Assert.EndsWith(" Path 'x'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_InAText_HasItsLineAndPosition()
    {
        var exception = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<SampleMessage>("{\n \"x\": NaN}"));

        Assert.Equal(("x", 2, 9), (exception.Path, exception.LineNumber, exception.LinePosition));
    }

    [Fact]
    public void OtherTokens_OfNewtonsoft_AreRead()
    {
        var token = new JObject
        {
            ["t"] = new JValue(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))),
            ["f"] = new JValue(0.5f),
            ["r"] = new JRaw((object?)null),
            ["s"] = new JRaw("""
                "a"
                """),
        };

        Assert.Equal("""{"t":"2024-01-02T03:04:05+02:00","f":0.5,"r":null,"s":"a"}""", Wire.Write(token.ToObject<SampleMessage>()!));
    }

    [Fact]
    public void RawToken_ThatIsDeep_IsRead()
    {
        var deep = new string('[', 500) + new string(']', 500);

        Assert.Equal($$"""{"x":{{deep}}}""", Wire.Write(new JObject { ["x"] = new JRaw(deep) }.ToObject<SampleMessage>()!));
    }

    [Fact]
    public void Converter_AskedForATypeItCannotConvert_SaysSo()
    {
        var converter = new NewtonsoftConverter<SampleRole, SampleRole.Codec>();

        Assert.True(converter.CanConvert(typeof(SampleRole)));
        Assert.True(converter.CanConvert(typeof(SampleRole?)));
        Assert.False(converter.CanConvert(typeof(string)));
        Assert.False(converter.CanConvert(typeof(int?)));
    }

    [Fact]
    public void ExistingMessage_Populated_TakesTheNewMembers()
    {
        var message = Wire.Read("""{"role":"user","name":"a"}""");

        JsonConvert.PopulateObject("""{"role":"assistant","content":"c","ids":[1]}""", message);

        Assert.Equal("""{"role":"assistant","content":"c","name":"a","ids":[1]}""", Wire.Write(message));
    }

    [Fact]
    public void DateLookingText_ThroughJsonConvert_StaysText()
    {
        const string Text = """{"name":"2024-01-02T03:04:05.1200+02:00","x":"2024-01-02T03:04:05Z"}""";
        Assert.Equal(Text, Wire.Write(JsonConvert.DeserializeObject<SampleMessage>(Text)!));
    }

    [Theory]
    [InlineData("2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05.12Z")]
    [InlineData("2024-01-02T03:04:05")]
    public void DateTheHostHasParsed_TurnedBack_IsTheTextItWas(string text)
    {
        var token = JObject.Parse($$"""{"name":"{{text}}","role":"{{text}}"}""");

        Assert.Equal(JTokenType.Date, token["name"]!.Type);
        var message = token.ToObject<SampleMessage>()!;
        Assert.Equal(text, message.Name);
        Assert.Equal(text, token["role"]!.ToObject<SampleRole>().Value);
    }

    [Fact]
    public void ReadersHandling_AfterAMessage_IsTheHostsAgain()
    {
        using var reader = new JsonTextReader(new StringReader("""[{"x":1.10},{"x":{}]"""))
        {
            DateParseHandling = DateParseHandling.DateTimeOffset,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        reader.Read();
        reader.Read();
        var serializer = JsonSerializer.Create();

        Assert.NotNull(Convert(reader, serializer));
        Assert.Equal(JsonToken.EndObject, reader.TokenType);
        Assert.Equal((DateParseHandling.DateTimeOffset, FloatParseHandling.Decimal), (reader.DateParseHandling, reader.FloatParseHandling));
        reader.Read();
        Assert.ThrowsAny<JsonException>(() => Convert(reader, serializer));
        Assert.Equal((DateParseHandling.DateTimeOffset, FloatParseHandling.Decimal), (reader.DateParseHandling, reader.FloatParseHandling));
    }

    [Fact]
    public void Comments_AroundAndInsideAValue_AreSkipped()
    {
        const string Text = """[/* a */{/* b */"role":/* c */"user"/* d */,"x":[1/* e */]}/* f */]""";
        Assert.Equal("""{"role":"user","x":[1]}""", Wire.Write(JsonConvert.DeserializeObject<SampleMessage[]>(Text)![0]));

        using var reader = new JsonTextReader(new StringReader("/* a *//* b */{}"));
        reader.Read();
        Assert.NotNull(Convert(reader, JsonSerializer.Create()));
    }

    [Theory]
    [InlineData("""{"role":"user","x":[1,2""")]
    [InlineData("""{"role":"user",""")]
    [InlineData("""{"role":""")]
    public void TruncatedDocument_ThroughJsonConvert_SaysSo(string text)
    {
        var exception = Assert.ThrowsAny<JsonException>(() => JsonConvert.DeserializeObject<SampleMessage>(text));
        Assert.Contains("Unexpected end", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_InsideAHostsDocument_HasTheWholePath()
    {
        var exception = Assert.Throws<JsonSerializationException>(
            () => JsonConvert.DeserializeObject<Dictionary<string, SampleMessage[]>>("""{"a":[{},{"ids":[{"secret":1}]}]}"""));

        Assert.Equal("a[1].ids[0]", exception.Path);
        Assert.Contains("SampleMessage: the JSON does not fit at $.ids[0]: expected an integer, found an object", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Path 'a[1].ids[0]'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"x":NaN}""")]
    [InlineData("""{"x":-Infinity}""")]
    [InlineData("""{"x":1e400}""")]
    [InlineData("""{"x":new Date(1)}""")]
    public void WhatJsonCannotSay_ThroughJsonConvert_IsASerializationError(string text) =>
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<SampleMessage>(text));

    [Theory]
    [InlineData("1e30", "1E+30")]
    [InlineData("-1e-30", "-1E-30")]
    [InlineData("0.1", "0.1")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Numbers_ThroughJsonConvert_KeepTheirValue(string text, string expected) =>
        Assert.Equal(expected, JsonConvert.DeserializeObject<RawJson>(text).ToString());

    [Fact]
    public void Numbers_OfAHostThatReadsDecimals_KeepTheirValue()
    {
        var message = JsonConvert.DeserializeObject<SampleMessage>(
            """{"temperature":-1e-30,"x":1e30}""", new JsonSerializerSettings { FloatParseHandling = FloatParseHandling.Decimal })!;

        Assert.Equal("""{"temperature":-1E-30,"x":1E+30}""", Wire.Write(message));
    }

    [Fact]
    public void Nesting_WithoutALimitOfTheHost_EndsAtOurs()
    {
        var text = $$"""{"x":{{new string('[', 2000)}}{{new string(']', 2000)}}}""";
        var exception = Assert.Throws<JsonSerializationException>(
            () => JsonConvert.DeserializeObject<SampleMessage>(text, new JsonSerializerSettings { MaxDepth = null }));
        Assert.Contains("deeper than 512 levels", exception.Message, StringComparison.Ordinal);
    }

    private static object? Convert(JsonReader reader, JsonSerializer serializer) =>
        new NewtonsoftConverter<SampleMessage, SampleMessage.Codec>().ReadJson(reader, typeof(SampleMessage), null, serializer);
}
