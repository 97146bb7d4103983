using System.Text.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Every object is written back as it was read.</summary>
[Trait("Culture", "Any")]
public sealed class ObjectRoundTripTests
{
    public static TheoryData<string> Objects => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Objects);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_FullyPopulated_IsReadAsItWasWritten(string name)
    {
        var type = GeneratedType.Of(name);
        for (var variant = 0; variant < 6; variant++)
        {
            var value = new Samples(variant).Of(type.Type);
            var json = type.Write(value);

            var read = type.Read(json)!;

            Assert.Equal(WireMember.Of(type.Type).Select(x => x.Name), MemberNames(json));
            ValueEquality.AssertEqual(value, read);
            Assert.Equal(json, type.Write(read));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_Empty_StaysEmptyAlsoWhenLookedAt(string name)
    {
        var type = GeneratedType.Of(name);
        var value = type.Read("{}")!;
        Assert.Equal("{}", type.Write(value));

        LookAtAll(value);

        Assert.Equal("{}", type.Write(value));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_OfNulls_KeepsThemAlsoWhenLookedAt(string name)
    {
        var type = GeneratedType.Of(name);
        var json = $"{{{string.Join(",", WireMember.Of(type.Type).Select(x => $"\"{x.Name}\":null"))}}}";
        var value = type.Read(json)!;
        Assert.Equal(json, type.Write(value));

        LookAtAll(value);

        Assert.Equal(json, type.Write(value));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_WithUnknownMembers_WritesThemBackExactly(string name)
    {
        const string Before = "\"x-One\":1e5,\"x-two\":{ \"b\":1.10, \"b\":-0 }";
        const string After = "\"x-One\":\"2024-01-02T03:04:05.10Z\",\"\":null,\"x-three\":[\"\\u00e9\"]";
        var type = GeneratedType.Of(name);
        var known = type.Write(new Samples(1).Of(type.Type));
        var members = known[1..^1].Length == 0 ? "" : known[1..^1] + ",";

        var value = type.Read($"{{{Before},{members}{After}}}")!;

        Assert.Equal($"{{{members}{Before},{After}}}", type.Write(value));
        Assert.Equal(
            ["x-One:1e5", "x-two:{ \"b\":1.10, \"b\":-0 }", "x-One:\"2024-01-02T03:04:05.10Z\"", ":null", "x-three:[\"\\u00e9\"]"],
            ValueEquality.Additional(value).Select(x => $"{x.Key}:{x.Value}"));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_WithNullsInItsLists_KeepsThem(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var member in WireMember.Of(type.Type).Where(x => x.Type.IsGenericType && Nullable.GetUnderlyingType(x.Type) is null))
        {
            var isList = member.Type.GetGenericTypeDefinition() == typeof(IList<>);
            var item = member.Type.GetGenericArguments()[^1];
            if (item.IsValueType && Nullable.GetUnderlyingType(item) is null && !GeneratedTypeCatalog.IsEnum(item) && item != typeof(RawJson))
            {
                // Only in requests: there the caller fills the list, and a null among numbers makes no sense.
                continue;
            }

            var json = $"{{\"{member.Name}\":{(isList ? "[null,null]" : "{\"a\":null}")}}}";

            Assert.Equal(json, type.Write(type.Read(json)!));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_InsideNothing_IsNull(string name) => Assert.Null(GeneratedType.Of(name).Read("null"));

    private static void LookAtAll(object value)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            property.GetValue(value);
        }
    }

    private static IEnumerable<string> MemberNames(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(x => x.Name)];
    }
}
