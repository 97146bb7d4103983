using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

public sealed class KeywordTests
{
    private const string It = "#/components/schemas/Thing/properties/it";

    [Theory]
    [InlineData("not")]
    [InlineData("if")]
    [InlineData("patternProperties")]
    [InlineData("prefixItems")]
    [InlineData("unevaluatedProperties")]
    [InlineData("$defs")]
    public void Keyword_ThatIsNotUnderstood_IsAnError(string keyword) =>
        Fails.With("IG0020", It + "/" + keyword, "overlay", () => Api.OfProperty($"{{ type: object, {keyword}: {{}} }}"));

    [Theory]
    [InlineData("$ref: '#/components/schemas/Thing', properties: { a: {} }")]
    [InlineData("$ref: '#/components/schemas/Thing', type: object")]
    [InlineData("$ref: '#/components/schemas/Thing', required: [a]")]
    [InlineData("$ref: '#/components/schemas/Thing', additionalProperties: { type: string }")]
    [InlineData("oneOf: [{ type: string }], anyOf: [{ type: string }]")]
    [InlineData("oneOf: [{ type: string }], properties: { a: {} }")]
    [InlineData("allOf: [{ type: object }], oneOf: [{ type: string }]")]
    [InlineData("allOf: [{ type: object }], $ref: '#/components/schemas/Thing'")]
    [InlineData("anyOf: [{ required: [a] }], type: object, properties: { a: {} }")]
    [InlineData("properties: { a: {} }, items: {}")]
    [InlineData("properties: { a: {} }, enum: [a]")]
    public void Keywords_ThatAreNotUnderstoodTogether_AreAnError(string keywords) =>
        Fails.With("IG0021", It, "overlay", () => Api.OfProperty($"{{ {keywords} }}"));

    [Theory]
    [InlineData("type: { a: b }", "type")]
    [InlineData("type: [[string]]", "type")]
    [InlineData("enum: a", "enum")]
    [InlineData("required: true", "required")]
    [InlineData("required: [[a]]", "required")]
    [InlineData("properties: [a]", "properties")]
    [InlineData("oneOf: { a: {} }", "oneOf")]
    [InlineData("allOf: { a: {} }", "allOf")]
    [InlineData("nullable: sometimes", "nullable")]
    [InlineData("deprecated: [true]", "deprecated")]
    [InlineData("description: { a: b }", "description")]
    [InlineData("additionalProperties: [a]", "additionalProperties")]
    [InlineData("discriminator: kind", "discriminator")]
    [InlineData("x-csharp-name: [a]", "x-csharp-name")]
    [InlineData("x-csharp-rare: often", "x-csharp-rare")]
    [InlineData("$ref: { a: b }", "$ref")]
    public void Keyword_WithAValueOfTheWrongKind_IsAnError(string keyword, string name) =>
        Fails.With("IG0028", It + "/" + name, "Correct it", () => Api.OfProperty($"{{ {keyword} }}"));

    [Theory]
    [InlineData("text", It)]
    [InlineData("[]", It)]
    [InlineData("false", It)]
    [InlineData("{ oneOf: [a, b] }", It + "/oneOf/0")]
    [InlineData("{ type: array, items: [{ type: string }] }", It + "/items")]
    public void Schema_ThatIsNone_IsAnError(string schema, string pointer) => Fails.With("IG0022", pointer, "mapping", () => Api.OfProperty(schema));

    [Fact]
    public void Type_ThatJsonSchemaLacks_IsAnError() => Fails.With("IG0026", It, "Correct it", () => Api.OfProperty("{ type: float }"));

    [Theory]
    [InlineData("#/components/schemas/Missing", "IG0023", "add the schema")]
    [InlineData("other.yaml#/components/schemas/Thing", "IG0025", "#/components/schemas/")]
    [InlineData("#/components/parameters/Thing", "IG0025", "#/components/schemas/")]
    [InlineData("#/components/schemas/Thing/properties/gone", "IG0023", "Correct the reference")]
    public void Reference_ThatLeadsNowhere_IsAnError(string reference, string code, string remedy) =>
        Fails.With(code, It, remedy, () => Api.OfProperty($"{{ $ref: '{reference}' }}"));

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    public void Alias_ThatRefersToItself_IsAnError(string schemas) =>
        Fails.With("IG0024", "#/components/schemas/A", "Break the circle", () => Api.OfSchemas(schemas));

    [Fact]
    public void Error_OfASchema_KnowsItsPlaceInTheFile()
    {
        var document = Yaml.Map("components:\n  schemas:\n    Thing:\n      type: object\n      not: []\n");
        var error = Assert.Throws<GenerationException>(() => ApiLowering.Lower(document));

        error.Locate(document, null);

        Assert.Equal("test.yaml(5,12)", error.Position);
    }
}
