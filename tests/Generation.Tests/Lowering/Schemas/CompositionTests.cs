using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

public sealed class CompositionTests
{
    private const string Base =
        """
        Base:
          type: object
          required: [id]
          properties:
            id: { type: string }
            kind: { type: string, enum: [a, b] }
            age: { type: number }

        """;

    private static Api With(string yaml) => Api.OfSchemas(Base + yaml);

    [Fact]
    public void AllOf_OfAReferenceAndMore_HasTheMembersOfBoth() =>
        Assert.Equal(
            "Id string, Kind BaseKind?, Age double?, Extra long?",
            With("Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { extra: { type: integer } } }] }").Members("Thing"));

    [Fact]
    public void AllOf_AddsRequirements_FromAnyOfItsParts() =>
        Assert.Equal(
            "Id string, Kind BaseKind, Age double, Own string",
            With("Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { required: [kind] }], required: [age, own], properties: { own: { type: string } } }").Members("Thing"));

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { description: More about it. }], nullable: true, deprecated: true }")]
    [InlineData("{ type: object, allOf: [{ $ref: '#/components/schemas/Base' }] }")]
    public void AllOf_ThatOnlyDescribes_IsTheSchemaItself(string schema) => Assert.Equal("Base?", With($"Thing: {{ type: object, properties: {{ it: {schema} }} }}").It());

    [Theory]
    [InlineData("{ allOf: [{ type: string, deprecated: true }] }")]
    [InlineData("{ oneOf: [{ type: string, deprecated: true }, { type: 'null' }] }")]
    public void OnlyPart_ThatIsDeprecated_MakesTheWholeDeprecated(string schema) =>
        Assert.True(With($"Thing: {{ type: object, properties: {{ it: {schema} }} }}").Type<ObjectType>("Thing").Members[0].IsDeprecated);

    [Fact]
    public void AllOf_SharesTheTypesHoistedFromItsParts()
    {
        var api = With("Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { x: { enum: [c, d] } } }] }");

        Assert.Equal(["Base", "BaseKind", "Thing", "ThingX"], api.TypeNames);
    }

    [Theory]
    [InlineData("id: { const: me }", "Id string, Kind BaseKind?, Age double?")]
    [InlineData("age: { type: integer }", "Id string, Kind BaseKind?, Age long?")]
    [InlineData("kind: { type: string, enum: [b] }", "Id string, Kind string?, Age double?")]
    [InlineData("kind: { description: What it is. }", "Id string, Kind BaseKind?, Age double?")]
    [InlineData("kind: { type: string }", "Id string, Kind BaseKind?, Age double?")]
    public void AllOf_WithANarrowerProperty_TakesTheNarrowerOne(string property, string members) =>
        Assert.Equal(members, With($"Thing: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ properties: {{ {property} }} }}] }}").Members("Thing"));

    [Fact]
    public void AllOf_WithAnotherDescription_HasTheLastWordOfThem() =>
        Assert.Equal(
            "The last.",
            With("Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { id: { type: string, description: The last. } } }] }").Type<ObjectType>("Thing").Members[0].Description);

    [Fact]
    public void AllOf_OfWhatRefersBack_IsRead() =>
        Assert.Equal(
            "Id string, Kind BaseKind?, Age double?, Children IList<Thing>?",
            With("Thing: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { children: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }] }").Members("Thing"));

    [Theory]
    [InlineData("id: { type: integer }")]
    [InlineData("kind: { type: string, enum: [c] }")]
    [InlineData("id: { type: array, items: { type: string } }")]
    public void AllOf_WhosePartsDisagree_IsAnErrorAtTheSecond(string property)
    {
        var wire = property.Split(':')[0];
        var error = Fails.With(
            "IG0029",
            $"#/components/schemas/Thing/allOf/1/properties/{wire}",
            "overlay",
            () => With($"Thing: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ properties: {{ {property} }} }}] }}"));

        Assert.Contains($"#/components/schemas/Base/properties/{wire}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string }")]
    [InlineData("{ type: array, items: {} }")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }")]
    [InlineData("{ enum: [a] }")]
    public void AllOf_OfWhatIsNoObject_IsAnError(string part) =>
        Fails.With("IG0029", "#/components/schemas/Thing/allOf/1", "Objects alone", () => With($"Thing: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {part}] }}"));

    [Fact]
    public void AllOf_OfItself_IsAnError() =>
        Fails.With("IG0024", "#/components/schemas/Thing", "Break the circle", () => With("Thing: { allOf: [{ $ref: '#/components/schemas/Thing' }, { properties: { a: {} } }] }"));
}
