using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Resolution;

public sealed class UnionTests
{
    private const string Union = "#/components/schemas/Union";

    private const string Parts =
        """

        A: { type: object, required: [type], properties: { type: { type: string, enum: [a] }, role: { type: string, enum: [assistant] } } }
        B: { type: object, required: [type], properties: { type: { const: b }, role: { type: string, enum: [assistant] } } }
        C: { type: object, properties: { role: { type: string, enum: [user] }, type: { $ref: '#/components/schemas/Kind' } } }
        D: { type: object, properties: { text: { type: string } } }
        Kind: { type: string, enum: [c] }
        """;

    private static Api Of(string union) => Api.OfSchemas("Union: " + union + Parts);

    private static string Ref(string name) => $"{{ $ref: '#/components/schemas/{name}' }}";

    [Theory]
    [InlineData("{ type: string }, { type: array, items: { type: string } }", "string, IList<string>")]
    [InlineData("{ type: string }, { type: integer }, { type: boolean }", "string, long, bool")]
    [InlineData("{ type: integer }, { type: number }, { type: string }", "double, string")]
    [InlineData("{ type: string }, { type: string, enum: [auto] }, { type: boolean }", "UnionValue, bool")]
    [InlineData("{ type: string }, { type: string }, { type: boolean }", "string, bool")]
    [InlineData("{ type: string }, { type: object }", "string")]
    [InlineData("{ type: string }, { type: object, additionalProperties: { type: string } }", "string, IDictionary<string, string>")]
    public void Union_OfCasesThatBeginDifferently_HasThem(string cases, string expected) => Assert.Equal(expected, Of($"{{ oneOf: [{cases}] }}").Cases("Union"));

    [Fact]
    public void Union_ByAListOfTypes_HasACaseForEach() => Assert.Equal("string, double", Of("{ type: [string, number, 'null'] }").Cases("Union"));

    [Fact]
    public void Union_OfAnEnumAndAnObject_NamesTheEnumAfterItself()
    {
        var api = Of($"{{ anyOf: [{{ type: string, enum: [auto, none] }}, {Ref("A")}] }}");

        Assert.Equal("UnionValue, A", api.Cases("Union"));
        Assert.Equal("Enum", api.PlainMemberOf("Union", "UnionValue")["x-kind"]);
    }

    [Fact]
    public void Union_OfObjects_IsToldApartByTheMemberThatIsSingleValuedInAll()
    {
        // B has the same role as A; the type is what differs, though C lists its role first.
        var api = Of($"{{ oneOf: [{Ref("C")}, {Ref("A")}, {Ref("B")}] }}");

        Assert.Equal("C:c, A:a, B:b", api.Cases("Union"));
        Assert.Equal("\"type\"", api.PlainType("Union")["x-discriminator"]);
    }

    [Fact]
    public void Union_WithADeclaredDiscriminator_TakesThatMember() =>
        Assert.Equal("\"role\"", Of($"{{ discriminator: {{ propertyName: role }}, oneOf: [{Ref("A")}, {Ref("C")}] }}").PlainType("Union")["x-discriminator"]);

    [Fact]
    public void Union_InAUnion_IsFlattened()
    {
        var api = Api.OfSchemas(
            $$"""
            Union: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Inner' }, { $ref: '#/components/schemas/C' }] }
            Inner: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            {{Parts}}
            """);

        Assert.Equal("string, A:a, B:b, C:c", api.Cases("Union"));
        Assert.Equal("A:a, B:b", api.Cases("Inner"));
    }

    [Fact]
    public void Union_OfInlineObjects_NamesThemAfterTheirMarkers() =>
        Assert.Equal("UnionX:x, UnionY:y", Of("{ oneOf: [{ type: object, properties: { t: { const: x } } }, { type: object, properties: { t: { enum: [y] } } }] }").Cases("Union"));

    [Fact]
    public void Union_OfAnInlineListOfObjects_NamesTheItem() =>
        Assert.Equal("string, IList<UnionItem>", Of("{ oneOf: [{ type: string }, { type: array, items: { type: object, properties: { a: { type: string } } } }] }").Cases("Union"));

    [Fact]
    public void Union_OfStringAndATypeCalledText_KeepsBoth()
    {
        var api = Api.OfSchemas(
            """
            Union: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Text' }, { type: number }, { $ref: '#/components/schemas/List' }] }
            Text: { type: object, properties: { type: { const: text } } }
            List: { type: object, properties: { type: { const: list } } }
            """);

        Assert.Equal(4, ((Newtonsoft.Json.Linq.JObject)api.PlainType("Union")["properties"]!).Count);
    }

    [Fact]
    public void Union_WithoutADiscriminator_IsAnError() =>
        Fails.With("IG0042", Union, "enum of one value", () => Of($"{{ oneOf: [{Ref("A")}, {Ref("D")}] }}"));

    [Fact]
    public void Union_WhoseCasesShareTheirMarker_IsAnError() =>
        Fails.With("IG0042", Union, "enum of one value", () => Of($"{{ discriminator: {{ propertyName: role }}, oneOf: [{Ref("A")}, {Ref("B")}] }}"));

    [Fact]
    public void Union_OfAnObjectAndAMap_IsAnError() =>
        Fails.With("IG0042", Union, "enum of one value", () => Of($"{{ oneOf: [{Ref("A")}, {{ type: object, additionalProperties: {{ type: string }} }}] }}"));

    [Fact]
    public void Union_OfTwoLists_IsAnError() =>
        Fails.With("IG0041", Union, "Merge them", () => Of("{ oneOf: [{ type: array, items: { type: number } }, { type: array, items: { type: integer } }] }"));

    [Fact]
    public void Union_OfListsThatBeginWithDifferentTokens_IsToldByTheFirstItem()
    {
        var api = Of("{ oneOf: [{ type: string }, { type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } }] }");

        Assert.Equal("string, IList<string>, IList<long>, IList<IList<long>>", api.Cases("Union"));
        Assert.Equal(["String", "Number", "StartArray"], ((Newtonsoft.Json.Linq.JObject)api.PlainType("Union")["properties"]!).Properties().Select(x => (string?)x.Value["x-item-token"]).OfType<string>());
    }

    [Fact]
    public void Union_OfTwoEnums_IsAnError() =>
        Fails.With("IG0041", Union, "Merge them", () => Of($"{{ oneOf: [{Ref("Kind")}, {{ type: string, enum: [x] }}] }}"));

    [Fact]
    public void Union_ThatHoldsItselfAsACase_IsAnError() =>
        Fails.With("IG0040", Union, "object", () => Of($"{{ oneOf: [{{ type: string }}, {Ref("Union")}] }}"));

    [Fact]
    public void InlineCases_OfTheSameName_NeedAMarkerWhateverTheyAreCalled()
    {
        const string cases = "{ type: object, properties: { a: { type: string } } }, { type: object, PRESCRIBED properties: { b: { type: string } } }";

        Fails.With("IG0042", Union, "enum of one value", () => Of($"{{ oneOf: [{cases.Replace("PRESCRIBED", "", StringComparison.Ordinal)}] }}"));
        Fails.With("IG0042", Union, "enum of one value", () => Of($"{{ oneOf: [{cases.Replace("PRESCRIBED", "x-csharp-name: Other,", StringComparison.Ordinal)}] }}"));
    }
}
