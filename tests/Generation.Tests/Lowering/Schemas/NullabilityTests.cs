using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

public sealed class NullabilityTests
{
    // Required, so that what is left of the question mark is the schema's own.
    private static string Required(string schema) =>
        Api.OfSchemas($"Thing:\n  type: object\n  required: [it]\n  properties:\n    it: {schema}\nPart: {{ type: string, enum: [a, b] }}\nNone: {{ type: [string, 'null'] }}\nAlias: {{ $ref: '#/components/schemas/None' }}").It();

    [Theory]
    [InlineData("{ type: string }", "string")]
    [InlineData("{ type: [string, 'null'] }", "string?")]
    [InlineData("{ type: ['null', integer] }", "long?")]
    [InlineData("{ type: string, nullable: true }", "string?")]
    [InlineData("{ type: string, nullable: false }", "string")]
    [InlineData("{ oneOf: [{ type: string }, { type: 'null' }] }", "string?")]
    [InlineData("{ anyOf: [{ type: 'null' }, { type: number }] }", "double?")]
    [InlineData("{ oneOf: [{ type: string }, { type: ['null'] }] }", "string?")]
    [InlineData("{ oneOf: [{ type: string }, { const: null }] }", "string?")]
    [InlineData("{ oneOf: [{ type: string }, { enum: [null] }] }", "string?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] }", "Part?")]
    [InlineData("{ $ref: '#/components/schemas/Part', nullable: true }", "Part?")]
    [InlineData("{ $ref: '#/components/schemas/None' }", "string?")]
    [InlineData("{ $ref: '#/components/schemas/Alias' }", "string?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/None' }] }", "string?")]
    [InlineData("{ type: array, items: { type: string }, nullable: true }", "IList<string>?")]
    public void RequiredProperty_IsNullableWhereItsSchemaSaysSo(string schema, string expected) => Assert.Equal(expected, Required(schema));

    [Fact]
    public void Enum_WithNull_IsNullableAndHasNoValueForIt()
    {
        var api = Api.OfProperty("{ type: string, enum: [a, b, null] }");

        Assert.Equal("A=a, B=b", api.Values("ThingIt"));
        Assert.Equal("ThingIt?", api.It());
    }

    [Fact]
    public void Component_ThatIsAnObjectOrNull_KeepsItsName()
    {
        var api = Api.OfSchemas(
            """
            Part:
              oneOf:
                - type: object
                  properties: { parent: { $ref: '#/components/schemas/Part' } }
                - type: 'null'
            Thing: { type: object, required: [it], properties: { it: { $ref: '#/components/schemas/Part' } } }
            """);

        Assert.Equal(["Part", "Thing"], api.TypeNames);
        Assert.Equal("Part?", api.It());
    }

    [Fact]
    public void Component_ThatIsAnEnumOrNull_KeepsItsName() =>
        Assert.Equal("A=a", Api.OfSchemas("Part: { anyOf: [{ type: string, enum: [a] }, { type: 'null' }] }").Values("Part"));

    [Fact]
    public void Description_BesideOneOfWithNull_Wins() =>
        Assert.Equal("outer", Api.OfProperty("{ description: outer, oneOf: [{ type: string, description: inner }, { type: 'null' }] }").PlainMemberOf("Thing", "it")["x-docs"]);

    [Theory]
    [InlineData("integer", "IList<long?>?")]
    [InlineData("number", "IList<double?>?")]
    [InlineData("string", "IList<string>?")]
    public void Items_ThatMayBeNull_AreKept(string type, string expected) =>
        Assert.Equal(expected, Api.OfProperty($"{{ type: array, items: {{ type: [{type}, 'null'] }} }}").It());
}
