using System.Reflection;
using System.Text.Json;
using InferenceGateway.Tests.Support;
using Newtonsoft.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Open enums keep any value, and known values have names.</summary>
[Trait("Culture", "Any")]
public sealed class OpenEnumTests
{
    private const string Unknown = "brand_New value é";

    public static TheoryData<string> Enums => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Enums);

    [Theory]
    [MemberData(nameof(Enums))]
    public void KnownValues_AreTheStaticProperties(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var known = KnownValues.Named(type);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Static);

        Assert.NotEmpty(known);
        Assert.Equal(known.Keys, properties.Select(x => x.Name));
        Assert.Distinct(known.Values);
        Assert.All(properties, x => Assert.Equal(Make(type, known[x.Name]), x.GetValue(null)));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_KnownOrNot_ComesThrough(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var text in KnownValues.Of(type.Type).Append(Unknown).Append(""))
        {
            var json = $"\"{text}\"";

            var value = type.Read(json)!;

            Assert.Equal(Make(type.Type, text), value);
            Assert.Equal(text, Text(value));
            Assert.Equal(text, value.ToString());
            Assert.Equal(json, type.Write(value));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_ReadThroughOthers_IsTheSameAndNullIsKept(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var list = typeof(List<>).MakeGenericType(typeof(Nullable<>).MakeGenericType(type));
        var json = $"[\"{KnownValues.Of(type)[0]}\",null,\"{Unknown}\"]";

        object[] lists = [JsonConvert.DeserializeObject(json, list)!, System.Text.Json.JsonSerializer.Deserialize(json, list)!];

        Assert.All(lists, x =>
        {
            Assert.Equal([Make(type, KnownValues.Of(type)[0]), null, Make(type, Unknown)], ((System.Collections.IEnumerable)x).Cast<object?>());
            JsonEquality.AssertEqual(json, JsonConvert.SerializeObject(x));
            JsonEquality.AssertEqual(json, System.Text.Json.JsonSerializer.Serialize(x, list));
        });
        Assert.Null(Text(JsonConvert.DeserializeObject("null", type)!));
        Assert.Null(Text(System.Text.Json.JsonSerializer.Deserialize("null", type)!));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_Default_IsNull(string name)
    {
        var type = GeneratedType.Of(name);
        var none = type.New();

        Assert.Null(Text(none));
        Assert.Equal("", none.ToString());
        Assert.Equal("null", type.Write(none));
        Assert.Equal(Make(type.Type, null), none);
        Assert.Equal(none, type.Read("null"));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void KnownValue_Read_AllocatesNothing(string name)
    {
        var type = GeneratedType.Of(name);
        Assert.All(KnownValues.Of(type.Type), text => Assert.Equal(0, type.AllocatedByReading($"\"{text}\"")));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Equality_IsThatOfTheOrdinalText(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        const string Text = "Text";
        var value = Make(type, Text);
        var same = Convert(type, new string([.. Text]));
        var other = Convert(type, "TEXT");

        Assert.Equal(value, same);
        Assert.Equal(value.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(value, other);
        // A comparison by culture would not see the last character.
        Assert.NotEqual(value, Make(type, "Text\u200d"));
        Assert.False(value.Equals(Text));
        Assert.False(value.Equals(null));
        Assert.True(Operator(type, "op_Equality", value, same));
        Assert.False(Operator(type, "op_Equality", value, Make(type, null)));
        Assert.True(Operator(type, "op_Inequality", value, other));
        Assert.False(Operator(type, "op_Inequality", value, same));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Key_OfADictionary_IsTheText(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var map = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        var json = $"{{\"{KnownValues.Of(type).First(x => x.Length > 0)}\":1,\"{Unknown}\":2}}";

        object[] maps = [JsonConvert.DeserializeObject(json, map)!, System.Text.Json.JsonSerializer.Deserialize(json, map)!];

        Assert.All(maps, x =>
        {
            Assert.Equal(2, ((System.Collections.IDictionary)x)[Make(type, Unknown)]);
            JsonEquality.AssertEqual(json, JsonConvert.SerializeObject(x));
            JsonEquality.AssertEqual(json, System.Text.Json.JsonSerializer.Serialize(x, map));
        });
    }

    private static object Make(Type type, string? text) => Activator.CreateInstance(type, text)!;

    private static object Convert(Type type, string text) => type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, [text])!;

    private static string? Text(object value) => (string?)value.GetType().GetProperty("Value")!.GetValue(value);

    private static bool Operator(Type type, string name, object left, object right) =>
        (bool)type.GetMethod(name, [type, type])!.Invoke(null, [left, right])!;
}
