using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class SystemTextJsonConverterTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions Shallow = new() { MaxDepth = 3 };

    [Fact]
    public void Message_ThroughTheSerializer_IsExact()
    {
        const string Json =
            """{"role":"user","content":[{"type":"x", "n":1e5},"t"],"index":1,"ids":[1,null],"x":-0,"x":1.10,"y":"\u00e9 2024-01-02"}""";

        var message = JsonSerializer.Deserialize<SampleMessage>(Json, Web)!;

        Assert.Equal(Json, Wire.Write(message));
        Assert.Equal(Json, JsonSerializer.Serialize(message, Web));
    }

    [Fact]
    public void Null_ForEveryKindOfType_IsKept()
    {
        var container = JsonSerializer.Deserialize<SampleContainer>(
            """{"Message":null,"Role":null,"MaybeRole":null,"Roles":[null,"user"],"Raw":null,"MaybeRaw":null}""")!;

        Assert.Null(container.Message);
        Assert.Null(container.MaybeRole);
        Assert.Equal([null, SampleRole.User], container.Roles!);
        Assert.Equal(
            """{"Message":null,"Role":null,"MaybeRole":null,"Roles":[null,"user"],"Raw":null,"MaybeRaw":null,"ByRole":null}""",
            JsonSerializer.Serialize(container));
    }

    [Fact]
    public void EnumAsKey_ThroughTheSerializer_IsItsText()
    {
        var map = JsonSerializer.Deserialize<Dictionary<SampleRole, int>>("""{"user":1,"new":2}""")!;

        Assert.Equal(1, map[SampleRole.User]);
        Assert.Equal("""{"user":1,"new":2}""", JsonSerializer.Serialize(map));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Dictionary<RawJson, int>>("""{"user":1}"""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<RawJson, int> { [default] = 1 }));
    }

    [Fact]
    public void CommentsAndCommas_TheHostAllows_DoNotReachOurValues()
    {
        var message = JsonSerializer.Deserialize<SampleMessage>("""{"ids":[1,/* a */2,],"x":[1e5, // b""" + "\n],}", Lenient)!;

        Assert.Equal("""{"ids":[1,2],"x":[1e5]}""", Wire.Write(message));
    }

    [Fact]
    public void Failure_InsideAHostsDocument_IsAJsonException()
    {
        var exception = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<SampleMessage[]>("""[{},{"ids":[{"secret":1}]}]"""));

        Assert.Contains("SampleMessage: the JSON does not fit at $.ids[0]: expected an integer, found an object", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("$[1]", exception.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SampleMessage>("""{"name":"a"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<SampleRole, int>>("""{"\ud800":1}"""));
    }

    [Fact]
    public void MaxDepth_OfTheHost_IsObeyed() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SampleMessage>("""{"x":[[[1]]]}""", Shallow));

    [Fact]
    public void Factory_AskedForATypeWithoutACodec_DoesNotConvertIt()
    {
        var factory = new GatewayJsonConverter();

        Assert.True(factory.CanConvert(typeof(RawJson)));
        Assert.IsType<SystemTextJsonConverter<RawJson, RawJsonCodec>>(factory.CreateConverter(typeof(RawJson), Web));
        Assert.False(factory.CanConvert(typeof(string)));
        Assert.Null(factory.CreateConverter(typeof(string), Web));
        Assert.Throws<ArgumentNullException>("typeToConvert", () => factory.CanConvert(null!));
        Assert.Throws<ArgumentNullException>("typeToConvert", () => factory.CreateConverter(null!, Web));
    }

    [Fact]
    public void RawJson_InAHostsType_IsExact()
    {
        var container = JsonSerializer.Deserialize<SampleContainer>("""{"Raw":{ "a" : 1.10 },"MaybeRaw":-0}""")!;

        Assert.Equal("""{ "a" : 1.10 }""", container.Raw.ToString());
        Assert.Equal("-0", container.MaybeRaw.ToString());
    }
}
