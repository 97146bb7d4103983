using System.Text.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Each case of a union is read back as itself, and an unknown case is kept.</summary>
[Trait("Culture", "Any")]
public sealed class UnionTests
{
    public static TheoryData<string> Unions => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Unions);

    [Theory]
    [MemberData(nameof(Unions))]
    public void Case_Each_IsReadAsItself(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var item in UnionCase.Of(type.Type))
        {
            for (var variant = 0; variant < 6; variant++)
            {
                var union = UnionCase.Wrap(type.Type, new Samples(variant).Of(item.Type));
                var json = type.Write(union);

                var read = type.Read(json)!;

                ValueEquality.AssertEqual(union, read);
                Assert.Equal(json, type.Write(read));
                Assert.All(UnionCase.Of(type.Type), x => Assert.Equal(x == item, x.TryGet(read, out _)));
                Assert.True(item.TryGet(read, out var value));
                Assert.Same(UnionCase.Value(read), value is ValueType ? UnionCase.Value(read) : value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void Case_JustMade_IsReadAsItself(string name)
    {
        // With its constants alone: the user sets none of them, and still the server must be able to tell.
        var type = GeneratedType.Of(name);
        foreach (var item in UnionCase.Of(type.Type).Where(x => GeneratedTypeCatalog.IsObject(x.Type)))
        {
            var read = type.Read(type.Write(UnionCase.Wrap(type.Type, GeneratedType.Of(item.Type).New())))!;

            Assert.IsType(item.Type, UnionCase.Value(read));
        }
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void Case_ThatIsNone_IsKeptExactly(string name)
    {
        var type = GeneratedType.Of(name);
        string[] values = ["\"text\"", "-1.50e1", "true", "[1.10, {\"a\" : []}]", "{\"x-new\":1e5 ,\"x-new\":null}", .. WithUnknownMarkers(type.Type)];
        var taken = UnionCase.Of(type.Type).Select(x => Token(type.Write(UnionCase.Wrap(type.Type, new Samples(0).Of(x.Type))))).ToList();
        // One object needs no marker to be told from the rest, several do.
        var unknown = values.Where(x => !taken.Contains(Token(x)) || (x[0] == '{' && taken.Count(y => y == JsonValueKind.Object) > 1)).ToList();

        Assert.True(unknown.Count > 0 || taken.Distinct().Count() == 5, "Something is no case.");
        Assert.All(unknown, json =>
        {
            var union = type.Read(json)!;
            Assert.Equal(json, Assert.IsType<RawJson>(UnionCase.Value(union)).ToString());
            Assert.Equal(json, type.Write(union));
            Assert.All(UnionCase.Of(type.Type), x => Assert.False(x.TryGet(union, out _)));
            Assert.Equal(json, type.Write(UnionCase.Wrap(type.Type, RawJson.Parse(json))));
        });
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void Text_WhereACaseIsAText_Converts(string name)
    {
        var type = GeneratedType.Of(name);
        if (UnionCase.Of(type.Type).Any(x => x.Type == typeof(string) || GeneratedTypeCatalog.IsEnum(x.Type)))
        {
            Assert.Equal("\"text\"", type.Write(UnionCase.Wrap(type.Type, "text")));
        }
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void Null_IsNoUnion(string name) => Assert.Null(GeneratedType.Of(name).Read("null"));

    /// <summary>An object of a later document, whose discriminator has an unknown value.</summary>
    private static IEnumerable<string> WithUnknownMarkers(Type union) =>
        from item in UnionCase.Of(union)
        where GeneratedTypeCatalog.IsObject(item.Type)
        from marker in Constants.Of(item.Type).Keys
        select $"{{\"text\":\"a\",\"{marker}\":\"brand_new\",\"n\" : 1.10}}";

    private static JsonValueKind Token(string json)
    {
        using var document = JsonDocument.Parse(json);
        var kind = document.RootElement.ValueKind;
        return kind == JsonValueKind.False ? JsonValueKind.True : kind;
    }
}
