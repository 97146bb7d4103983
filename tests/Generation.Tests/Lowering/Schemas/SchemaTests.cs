using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", "string?")]
    [InlineData("{ type: string, format: date-time }", "string?")]
    [InlineData("{ type: string, format: byte }", "string?")]
    [InlineData("{ type: integer }", "long?")]
    [InlineData("{ type: integer, format: int64 }", "long?")]
    [InlineData("{ type: integer, format: int32 }", "int?")]
    [InlineData("{ type: number }", "double?")]
    [InlineData("{ type: number, format: float }", "double?")]
    [InlineData("{ type: boolean }", "bool?")]
    [InlineData("{ type: integer, enum: [1, 2] }", "long?")]
    [InlineData("{ const: 5 }", "long?")]
    [InlineData("{ const: 0.5 }", "double?")]
    [InlineData("{ enum: [1, 0.5] }", "double?")]
    [InlineData("{ const: true }", "bool?")]
    [InlineData("{ const: tool }", "string?")]
    public void Property_OfAScalar_HasItsCSharpType(string schema, string expected) => Assert.Equal(expected, Api.OfProperty(schema).It());

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("{ type: object }")]
    [InlineData("{ type: object, additionalProperties: true }")]
    [InlineData("{ type: object, additionalProperties: {} }")]
    [InlineData("{ type: object, additionalProperties: false }")]
    [InlineData("{ type: object, properties: {} }")]
    [InlineData("{ additionalProperties: true }")]
    [InlineData("{ enum: [1, a] }")]
    [InlineData("{ oneOf: [{ type: object }, {}] }")]
    [InlineData("{ oneOf: [true, { type: object }] }")]
    public void Property_ThatTheDocumentLeavesOpen_IsRawJson(string schema) => Assert.Equal("RawJson?", Api.OfProperty(schema).It());

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "IDictionary<string, long>?")]
    [InlineData("{ additionalProperties: { type: string } }", "IDictionary<string, string>?")]
    [InlineData("{ type: object, additionalProperties: { type: array, items: { type: string } } }", "IDictionary<string, IList<string>>?")]
    [InlineData("{ type: array, items: { type: array, items: { type: string } } }", "IList<IList<string>>?")]
    [InlineData("{ type: array, items: {} }", "IList<RawJson>?")]
    [InlineData("{ type: array }", "IList<RawJson>?")]
    [InlineData("{ items: { type: string } }", "IList<string>?")]
    public void Property_OfAListOrMap_HasItsItems(string schema, string expected) =>
        Assert.Equal(expected.Replace("<long>", "<long?>", StringComparison.Ordinal), Api.OfProperty(schema).It());

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "IList<string>?")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "IDictionary<string, string>?")]
    [InlineData("{ type: string }", "string?")]
    [InlineData("{ type: object }", "RawJson?")]
    [InlineData("{ $ref: '#/components/schemas/Other' }", "Other?")]
    public void Reference_ToAnAlias_IsWhatTheAliasStandsFor(string alias, string expected)
    {
        var api = Api.OfSchemas(
            $$"""
            Thing: { type: object, properties: { it: { $ref: '#/components/schemas/Alias' } } }
            Alias: {{alias}}
            Other: { type: string, enum: [a, b] }
            """);

        Assert.Equal(expected, api.It());
        Assert.Equal(["Other", "Thing"], api.TypeNames);
    }

    [Fact]
    public void Type_ThatHoldsItself_IsOneType()
    {
        var api = Api.OfSchemas(
            """
            Thing:
              type: object
              properties:
                it: { $ref: '#/components/schemas/Thing' }
                all: { type: array, items: { $ref: '#/components/schemas/Thing' } }
            """);

        Assert.Equal("It Thing?, All IList<Thing>?", api.Members("Thing"));
    }

    [Fact]
    public void Types_ThatHoldEachOtherThroughAUnion_AreRead()
    {
        var api = Api.OfSchemas(
            """
            Content: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Thing' } }] }
            Thing: { type: object, properties: { it: { $ref: '#/components/schemas/Content' } } }
            """);

        Assert.Equal("string, IList<Thing>", api.Cases("Content"));
        Assert.Equal("Content?", api.It());
    }

    [Fact]
    public void Component_WithASlashInItsName_IsFoundByItsEscapedReference() =>
        Assert.Equal("AB?", Api.OfSchemas(
            """
            Thing: { type: object, properties: { it: { $ref: '#/components/schemas/a~1b' } } }
            a/b: { type: object, properties: { x: { type: string } } }
            """).It());

    [Fact]
    public void Annotations_OfASchema_ChangeNothing() =>
        Assert.Equal("string?", Api.OfProperty("{ type: string, default: a, minLength: 1, example: b, title: t, readOnly: true, x-vendor: { a: 1 }, pattern: '^a' }").It());
}
