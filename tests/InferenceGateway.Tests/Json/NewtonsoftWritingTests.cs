using System.Globalization;
using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Tests.Json;

[Collection(nameof(NonParallel))]
[Trait("Culture", "Any")]
public sealed class NewtonsoftWritingTests
{
    private const string Json =
        """{"role":"user","content":[{"content":"é\n","type":"message"},{"type":"new","n":[1.5]},"t"],"index":1,"temperature":0.25,"strict":true,"tags":["a",null],"labels":{"k":"v"},"ids":[1,null],"children":{"c":{"role":null}},"parameters":{"a":{"b":[true,-1]}},"x":1,"x":"2024-01-02T03:04:05Z"}""";

    [Fact]
    public void Message_ThroughJsonConvert_IsThatOfTheCodec()
    {
        var message = JsonConvert.DeserializeObject<SampleMessage>(Json)!;

        Assert.Equal(Json, Wire.Write(message));
        Assert.Equal(Json, JsonConvert.SerializeObject(message));
        Assert.Equal($"[{Json}]", Unindent(JsonConvert.SerializeObject(new[] { message }, Formatting.Indented)));
    }

    [Fact]
    public void Message_AsToken_HasNumbersByValue()
    {
        var token = JObject.FromObject(Wire.Read("""{"index":7,"x":1e5,"y":123456789012345678901234567890,"z":-0}"""));

        Assert.Equal(7, token.Value<int>("index"));
        Assert.IsType<long>(((JValue)token["index"]!).Value);
        Assert.Equal(JTokenType.Float, token["x"]!.Type);
        Assert.Equal(100000, token.Value<int>("x"));
        Assert.Equal(JTokenType.Integer, token["y"]!.Type);
        Assert.Equal("123456789012345678901234567890", token["y"]!.ToString());
        Assert.Equal(JTokenType.Integer, token["z"]!.Type);
        Assert.Throws<JsonSerializationException>(() => JObject.FromObject(Wire.Read("""{"x":1e400}""")));
    }

    [Fact]
    public void NumberThatIsNotFinite_ThroughJsonConvert_IsASerializationError() =>
        Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject(new SampleContainer { Message = Message(double.NaN) }));

    [Fact]
    public void SpellingOfNumbers_WrittenByJsonConvert_IsExact()
    {
        var message = Wire.Read("""{"x":[1e5,-0,1.10,{ "a" : 1E+2 }]}""");

        Assert.Equal("""{"x":[1e5,-0,1.10,{ "a" : 1E+2 }]}""", JsonConvert.SerializeObject(message));
        Assert.Equal("""{"x":[1e5,-0,1.10,{"a":1E+2}]}""", Unindent(JsonConvert.SerializeObject(message, Formatting.Indented)));
    }

    [Fact]
    public void Writer_WithOtherQuotes_IsObeyed()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { QuoteChar = '\'', QuoteName = false };
        JsonSerializer.Create().Serialize(writer, Wire.Read("""{"name":"a"}"""));
        Assert.Equal("{name:'a'}", text.ToString());
    }

    [Fact]
    public void Null_ForEveryKindOfType_IsKept()
    {
        var container = JsonConvert.DeserializeObject<SampleContainer>(
            """{"Message":null,"Role":null,"MaybeRole":null,"Roles":[null,"user"],"Raw":null,"MaybeRaw":null}""")!;

        Assert.Null(container.Message);
        Assert.Null(container.Role.Value);
        Assert.Null(container.MaybeRole);
        Assert.Equal([null, SampleRole.User], container.Roles!);
        Assert.True(container.Raw.IsNull);
        Assert.Null(container.MaybeRaw);
        Assert.Equal(
            """{"Message":null,"Role":null,"MaybeRole":null,"Roles":[null,"user"],"Raw":null,"MaybeRaw":null,"ByRole":null}""",
            JsonConvert.SerializeObject(container));
        Assert.Equal("[null]", JsonConvert.SerializeObject(new List<object?> { default(SampleRole) }));
    }

    [Fact]
    public void Null_GivenToTheConverter_IsWritten()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);

        new NewtonsoftConverter<SampleMessage, SampleMessage.Codec>().WriteJson(writer, null, JsonSerializer.Create());

        Assert.Equal("null", text.ToString());
    }

    [Fact]
    public void EnumAsKey_ThroughJsonConvert_IsItsText()
    {
        var container = JsonConvert.DeserializeObject<SampleContainer>("""{"ByRole":{"user":1,"new":2}}""")!;

        Assert.Equal(1, container.ByRole![SampleRole.User]);
        Assert.Contains("""{"user":1,"new":2}""", JsonConvert.SerializeObject(container), StringComparison.Ordinal);
    }

    [Fact]
    public void LoneSurrogate_ThroughJsonConvert_BecomesAReplacementCharacter() =>
        Assert.Equal("a\ufffd", JsonConvert.DeserializeObject<SampleMessage>("""{"name":"a\ud800"}""")!.Name);

    private static SampleMessage Message(double temperature)
    {
        var message = Wire.Read("{}");
        message.Temperature = temperature;
        return message;
    }

    private static string Unindent(string json)
    {
        var text = new StringBuilder();
        foreach (var line in json.Split('\n'))
        {
            text.Append(line.Trim().Replace("\": ", "\":", StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
