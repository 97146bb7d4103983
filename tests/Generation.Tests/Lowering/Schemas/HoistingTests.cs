using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

public sealed class HoistingTests
{
    private const string Inline = "{ type: object, properties: { a: { type: string } } }";

    [Theory]
    [InlineData(Inline, "ThingIt", "ThingIt?")]
    [InlineData("{ type: array, items: " + Inline + " }", "ThingItItem", "IList<ThingItItem>?")]
    [InlineData("{ type: object, additionalProperties: " + Inline + " }", "ThingItValue", "IDictionary<string, ThingItValue>?")]
    [InlineData("{ type: array, items: { type: array, items: " + Inline + " } }", "ThingItItemItem", "IList<IList<ThingItItemItem>>?")]
    [InlineData("{ type: string, enum: [a, b] }", "ThingIt", "ThingIt?")]
    [InlineData("{ enum: [a, b] }", "ThingIt", "ThingIt?")]
    [InlineData("{ oneOf: [{ type: string }, { type: boolean }] }", "ThingIt", "ThingIt?")]
    [InlineData("{ type: array, items: { type: string, enum: [a] } }", "ThingItItem", "IList<ThingItItem>?")]
    public void InlineType_IsNamedAfterItsPlace(string schema, string name, string type)
    {
        var api = Api.OfProperty(schema);

        Assert.Contains(name, api.TypeNames);
        Assert.Equal(type, api.It());
    }

    [Fact]
    public void InlineItem_WithAPrescribedName_HasIt() =>
        Assert.Equal("IList<Part>?", Api.OfProperty("{ type: array, items: { x-csharp-name: Part, type: object, properties: { a: { type: string } } } }").It());

    [Fact]
    public void EnumOfOne_ThatIsRequired_IsFilledIn()
    {
        var api = Api.OfSchemas("Thing: { type: object, required: [it], properties: { it: { type: string, enum: [tool] } } }");

        Assert.Equal("string", api.It());
        Assert.Equal(["Thing"], api.TypeNames);
        Assert.Equal("\"tool\"", api.PlainMemberOf("Thing", "it")["x-const"]);
    }

    [Theory]
    [InlineData("{ type: string, enum: [tool] }")]
    [InlineData("{ const: tool }")]
    public void EnumOfOne_ThatIsOptional_IsNeverSentUnasked(string schema) =>
        Assert.Null(Api.OfProperty(schema).PlainMemberOf("Thing", "it")["x-const"]);

    [Fact]
    public void NamedEnumOfOne_ThatIsRequired_IsFilledInWithItsType()
    {
        var api = Api.OfSchemas(
            """
            Thing: { type: object, required: [it], properties: { it: { $ref: '#/components/schemas/Kind' } } }
            Kind: { type: string, enum: [function] }
            """);

        Assert.Equal("Kind", api.It());
        Assert.Equal("Enum", api.PlainMemberOf("Thing", "it")["x-kind"]);
        Assert.Equal("\"function\"", api.PlainMemberOf("Thing", "it")["x-const"]);
    }

    [Fact]
    public void EnumOfStrings_ThatHoldsANumber_IsAnError() =>
        Fails.With("IG0027", "#/components/schemas/Thing/enum/1", "Quote it", () => Api.OfSchemas("Thing: { type: string, enum: [a, 1] }"));
}
