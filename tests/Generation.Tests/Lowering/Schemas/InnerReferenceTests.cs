using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Schemas;

/// <summary>References to a place inside a component.</summary>
public sealed class InnerReferenceTests
{
    private const string Thing = "Thing: { type: object, properties: { kind: { type: string, enum: [a, b] }, parts: { type: array, items: { type: object, properties: { n: { type: integer } } } }, map: { type: object, additionalProperties: { type: string, enum: [x, y] } } } }";

    [Theory]
    [InlineData("Thing/properties/kind", "ThingKind?")]
    [InlineData("Thing/properties/parts", "IList<ThingPartsItem>?")]
    [InlineData("Thing/properties/parts/items", "ThingPartsItem?")]
    [InlineData("Thing/properties/parts/items/properties/n", "long?")]
    [InlineData("Thing/properties/map/additionalProperties", "ThingMapValue?")]
    public void Reference_ToAPlaceInAComponent_IsItsType(string place, string expected)
    {
        var other = $"Other: {{ type: object, properties: {{ it: {{ $ref: '#/components/schemas/{place}' }} }} }}";
        var after = Api.OfSchemas(Thing + "\n" + other);

        Assert.Equal("It " + expected, after.Members("Other"));
        Assert.Equal(["Other", "Thing", "ThingKind", "ThingMapValue", "ThingPartsItem"], after.TypeNames);
        Assert.Equal("It " + expected, Api.OfSchemas(other + "\n" + Thing).Members("Other"));
        Assert.Empty(after.Renamed);
    }

    [Theory]
    [InlineData("Thing/properties/missing")]
    [InlineData("Thing/properties")]
    [InlineData("Thing/items")]
    [InlineData("Missing/properties/a")]
    public void Reference_ToNoSchema_IsAnError(string place) =>
        Fails.With("IG0023", "#/components/schemas/Other/properties/it", "Correct", () => Api.OfSchemas(
            Thing + $"\nOther: {{ type: object, properties: {{ it: {{ $ref: '#/components/schemas/{place}' }} }} }}"));

    [Fact]
    public void Reference_ToAPlaceThatIsTheReference_IsAnError() =>
        Fails.With("IG0024", "#/components/schemas/Other/properties/it", "Break", () => Api.OfSchemas(
            "Other: { type: object, properties: { it: { $ref: '#/components/schemas/Other/properties/it' } } }"));

    [Fact]
    public void Reference_ToAnObjectAroundIt_IsThatObject() =>
        Assert.Equal("Next OtherIt?", Api.OfSchemas(
            "Other: { type: object, properties: { it: { type: object, properties: { next: { $ref: '#/components/schemas/Other/properties/it' } } } } }").Members("OtherIt"));
}
