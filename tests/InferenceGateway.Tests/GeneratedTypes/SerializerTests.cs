using System.Text.Json;
using InferenceGateway.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The codec, Newtonsoft and System.Text.Json read and write the same JSON.</summary>
[Trait("Culture", "Any")]
public sealed class SerializerTests
{
    private static readonly JsonSerializerOptions[] Options =
    [
        JsonSerializerOptions.Default,
        new(JsonSerializerDefaults.Web),
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault, WriteIndented = true },
    ];

    public static TheoryData<string> OfJson => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.OfJson);

    public static TheoryData<string> Objects => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Objects);

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_Written_IsTheSameThroughAll(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var value in Values(type.Type, isPlain: false))
        {
            var json = type.Write(value);

            Assert.Equal(json, JsonConvert.SerializeObject(value));
            Assert.All(Options, x => JsonEquality.AssertEqual(json, System.Text.Json.JsonSerializer.Serialize(value, type.Type, x)));
        }
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_WrittenTokenByToken_IsTheSame(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var value in Values(type.Type, isPlain: true))
        {
            var json = type.Write(value);

            JsonEquality.AssertEqual(json, JsonConvert.SerializeObject(value, Formatting.Indented));
            JsonEquality.AssertEqual(json, JsonConvert.SerializeObject(JToken.FromObject(value)));
        }
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_ReadBySystemTextJson_IsTheSame(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var value in Values(type.Type, isPlain: false))
        {
            Assert.All(Options, x => ValueEquality.AssertEqual(value, System.Text.Json.JsonSerializer.Deserialize(type.Write(value), type.Type, x)));
        }
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_ReadByNewtonsoft_IsTheSame(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var value in Values(type.Type, isPlain: true))
        {
            var json = type.Write(value);
            using var text = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };

            ValueEquality.AssertEqual(value, JsonConvert.DeserializeObject(json, type.Type));
            ValueEquality.AssertEqual(value, JToken.ReadFrom(text).ToObject(type.Type));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_PopulatedByNewtonsoft_TakesEveryMember(string name)
    {
        // Here Newtonsoft goes by [JsonProperty] and not through the codec.
        var type = GeneratedType.Of(name);
        var value = new Samples(0, isPlain: true).Of(type.Type);
        var other = type.New();

        JsonConvert.PopulateObject(type.Write(value), other);

        ValueEquality.AssertEqual(value, other);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Nulls_ReadByAll_AreWrittenByAll(string name)
    {
        var type = GeneratedType.Of(name);
        using var sample = JsonDocument.Parse(type.Write(new Samples(0, isPlain: true).Of(type.Type)));
        var json = $"{{{string.Join(",", WireMember.Of(type.Type).Select(x => $"\"{x.Name}\":{(x.IsInsistedOn ? sample.RootElement.GetProperty(x.Name).GetRawText() : "null")}"))}}}";
        object[] values =
        [
            JsonConvert.DeserializeObject(json, type.Type)!,
            JsonConvert.DeserializeObject(json, type.Type, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore })!,
            .. Options.Select(x => System.Text.Json.JsonSerializer.Deserialize(json, type.Type, x)!),
        ];

        Assert.All(values, value =>
        {
            Assert.Equal(json, type.Write(value));
            Assert.Equal(json, JsonConvert.SerializeObject(value, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));
            Assert.All(Options, x => JsonEquality.AssertEqual(json, System.Text.Json.JsonSerializer.Serialize(value, type.Type, x)));
        });
    }

    private static IEnumerable<object> Values(Type type, bool isPlain) =>
        [new Samples(0, isPlain).Of(type), new Samples(1, isPlain).Of(type), new Samples(2, isPlain).Of(type)];
}
