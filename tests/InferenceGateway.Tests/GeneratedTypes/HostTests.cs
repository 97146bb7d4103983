using System.Text.Json;
using InferenceGateway.Tests.Json;
using InferenceGateway.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The SDK's types inside types of an application, with its own serializer settings.</summary>
[Collection(nameof(NonParallel))]
[Trait("Culture", "Any")]
public sealed class HostTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> OfJson => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.OfJson);

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_UnderAHostsSettings_IsTheSame(string name)
    {
        var type = GeneratedType.Of(name);
        var value = new Samples(0, isPlain: true).Of(type.Type);
        var json = type.Write(value);
        foreach (var settings in Settings())
        {
            using var host = new HostSettings(settings);

            Assert.Equal(json, JsonConvert.SerializeObject(value));
            ValueEquality.AssertEqual(value, JsonConvert.DeserializeObject(json, type.Type));
        }
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_InAHostsType_IsTheSame(string name)
    {
        var type = GeneratedType.Of(name);
        var value = new Samples(1, isPlain: true).Of(type.Type);
        var owner = typeof(Owner<>).MakeGenericType(type.Type);
        var json = $"{{\"theValue\":{type.Write(value)},\"theList\":[{type.Write(value)}]}}";
        using var host = new HostSettings(new() { ContractResolver = new CamelCasePropertyNamesContractResolver() });

        object[] owners = [JsonConvert.DeserializeObject(json, owner)!, System.Text.Json.JsonSerializer.Deserialize(json, owner, Web)!];

        Assert.All(owners, x =>
        {
            ValueEquality.AssertEqual(value, owner.GetProperty("TheValue")!.GetValue(x));
            ValueEquality.AssertEqual(value, ((System.Collections.IList)owner.GetProperty("TheList")!.GetValue(x)!)[0]);
            JsonEquality.AssertEqual(json, JsonConvert.SerializeObject(x));
            JsonEquality.AssertEqual(json, System.Text.Json.JsonSerializer.Serialize(x, owner, Web));
        });
    }

    private static IEnumerable<JsonSerializerSettings> Settings() =>
    [
        new() { ContractResolver = new CamelCasePropertyNamesContractResolver() },
        new() { ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(true, true, true) } },
        new() { TypeNameHandling = TypeNameHandling.All, PreserveReferencesHandling = PreserveReferencesHandling.All },
        new() { Converters = { new StringEnumConverter(), new IsoDateTimeConverter(), new KeyValuePairConverter() } },
        new() { DateParseHandling = DateParseHandling.DateTimeOffset, DateTimeZoneHandling = DateTimeZoneHandling.Local, FloatParseHandling = FloatParseHandling.Decimal },
        new() { NullValueHandling = NullValueHandling.Ignore, DefaultValueHandling = DefaultValueHandling.Ignore, MissingMemberHandling = MissingMemberHandling.Error },
    ];

    private sealed class Owner<T>
    {
        public T? TheValue { get; set; }

        public List<T> TheList { get; set; } = [];
    }
}
