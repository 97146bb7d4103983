using InferenceGateway.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace InferenceGateway.Tests.Json;

[Collection(nameof(NonParallel))]
[Trait("Culture", "Any")]
public sealed class HostSettingsTests
{
    private const string Json =
        """{"id":"2024-01-02T03:04:05.1200Z","role":"new_role","content":[{"type":"x"},"a"],"temperature":0.5,"tags":["T_a"],"labels":{"K_b":"v"},"ids":[1,null],"Some_Name":{"In_ner":1}}""";

    public static TheoryData<string> Settings { get; } = [.. Hosts.Keys];

    private static Dictionary<string, JsonSerializerSettings> Hosts => new()
    {
        ["camel case"] = new() { ContractResolver = new CamelCasePropertyNamesContractResolver() },
        ["snake case"] = new()
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(true, true, true) },
        },
        ["type names"] = new() { TypeNameHandling = TypeNameHandling.All },
        ["references"] = new() { PreserveReferencesHandling = PreserveReferencesHandling.All },
        ["converters"] = new() { Converters = { new StringEnumConverter(), new IsoDateTimeConverter(), new KeyValuePairConverter() } },
        ["dates"] = new() { DateParseHandling = DateParseHandling.DateTimeOffset, DateTimeZoneHandling = DateTimeZoneHandling.Local, DateFormatString = "d" },
        ["floats"] = new() { FloatParseHandling = FloatParseHandling.Decimal, FloatFormatHandling = FloatFormatHandling.Symbol },
        ["missing members"] = new() { MissingMemberHandling = MissingMemberHandling.Error },
        ["nulls"] = new() { NullValueHandling = NullValueHandling.Include, DefaultValueHandling = DefaultValueHandling.Populate },
        ["no nulls"] = new() { NullValueHandling = NullValueHandling.Ignore, DefaultValueHandling = DefaultValueHandling.Ignore },
        ["indented"] = new() { Formatting = Formatting.Indented },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_OfTheHost_ChangeNothingInOurTypes(string name)
    {
        using var host = new HostSettings(Hosts[name]);

        var message = JsonConvert.DeserializeObject<SampleMessage>(Json)!;

        Assert.Equal(Json, Wire.Write(message));
        Assert.Equal(Json, JsonConvert.SerializeObject(message, Formatting.None));
        Assert.Equal(Json, Flat(JsonConvert.SerializeObject(message)));
    }

    [Fact]
    public void NonAsciiEscapes_TheHostAsksFor_AreWritten()
    {
        using var host = new HostSettings(new() { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii });

        Assert.Equal("""{"name":"\u00e9","x":1e5}""", JsonConvert.SerializeObject(Wire.Read("""{"name":"é","x":1e5}""")));
    }

    [Fact]
    public void MaxDepth_OfTheHost_IsObeyed()
    {
        using var host = new HostSettings(new() { MaxDepth = 3 });

        Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject<SampleMessage>("""{"x":[[[[1]]]]}"""));
    }

    [Fact]
    public void RawJson_FromAndAs_IgnoreTheHostsSettings()
    {
        using var host = new HostSettings(new()
        {
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
            Formatting = Formatting.Indented,
            TypeNameHandling = TypeNameHandling.All,
            MaxDepth = 1,
        });

        var raw = RawJson.From(new { Ab = 1, At = "2024-01-02T03:04:05.10Z", List = new List<double> { 0.5 }, Raw = RawJson.Parse("1e5") });

        Assert.Equal("""{"Ab":1,"At":"2024-01-02T03:04:05.10Z","List":[0.5],"Raw":1e5}""", raw.ToString());
        Assert.Equal("2024-01-02T03:04:05.10Z", raw.As<Dictionary<string, object>>()!["At"]);
        Assert.Equal(new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc), RawJson.Parse("\"2024-01-02T00:00:00Z\"").As<DateTime>());
    }

    private static string Flat(string json) =>
        System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
