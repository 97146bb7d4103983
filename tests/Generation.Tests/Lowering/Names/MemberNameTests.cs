using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Names;

public sealed class MemberNameTests
{
    private const string Thing = "#/components/schemas/Thing";

    [Fact]
    public void Property_NamedLikeItsType_GetsValueBehindIt() =>
        Assert.Equal("ThingValue string?", Api.OfSchemas("Thing: { type: object, properties: { thing: { type: string } } }").Members("Thing"));

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("get_type", "GetTypeValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("codec", "CodecValue")]
    [InlineData("http", "HttpValue")]
    [InlineData("additional_properties", "AdditionalPropertiesValue")]
    [InlineData("additional_fields", "AdditionalFieldsValue")]
    [InlineData("type", "Type")]
    [InlineData("x-name", "XName")]
    [InlineData("x-csharp-name", "XCsharpName")]
    [InlineData("$ref", "Ref")]
    public void Property_NamedLikeWhatEveryTypeHas_GetsValueBehindIt(string wire, string name) =>
        Assert.Equal($"{name} string?", Api.OfSchemas($"Thing: {{ type: object, properties: {{ {wire}: {{ type: string }} }} }}").Members("Thing"));

    [Fact]
    public void EnumValue_NamedLikeWhatEveryEnumHas_GetsValueBehindIt() =>
        Assert.Equal("KnownValue=known, ValueValue=value", Api.OfSchemas("Thing: { type: string, enum: [known, value] }").Values("Thing"));

    [Fact]
    public void Properties_OfTheSameCSharpName_AreAnError() =>
        Fails.With("IG0034", Thing + "/properties/a_b", "x-csharp-name beside the property", () => Api.OfSchemas(
            """
            Thing:
              type: object
              properties:
                a-b: { type: string }
                a_b: { type: string }
            """));

    [Fact]
    public void Properties_OfTheSameCSharpName_AreResolvedByAPrescribedName() =>
        Assert.Equal("AB string?, Other string?", Api.OfSchemas(
            """
            Thing:
              type: object
              properties:
                a-b: { type: string }
                a_b: { type: string, x-csharp-name: Other }
            """).Members("Thing"));

    [Fact]
    public void PrescribedName_OfAnInlineObject_NamesItsTypeToo() =>
        Assert.Equal(["Thing", "ThingAB", "ThingOther"], Api.OfSchemas(
            """
            Thing:
              type: object
              properties:
                a-b: { type: object, properties: { x: { type: string } } }
                a_b: { type: object, x-csharp-name: Other, properties: { x: { type: string } } }
            """).TypeNames);

    [Fact]
    public void PrescribedName_BesideOneOfWithNull_IsTaken() =>
        Assert.Equal("Other string?", Api.OfProperty("{ x-csharp-name: Other, oneOf: [{ type: string }, { type: 'null' }] }").Members("Thing"));

    [Fact]
    public void EnumValues_OfTheSameCSharpName_AreAnError() =>
        Fails.With("IG0034", Thing, "x-csharp-names beside the enum", () => Api.OfSchemas("Thing: { type: string, enum: [a-b, a_b] }"));

    [Fact]
    public void EnumValues_OfTheSameCSharpName_AreResolvedByPrescribedNames() =>
        Assert.Equal("AB=a-b, Under=a_b", Api.OfSchemas("Thing: { type: string, enum: [a-b, a_b], x-csharp-names: { a_b: Under } }").Values("Thing"));

    [Fact]
    public void EnumValue_WithoutALetter_NeedsAPrescribedName() =>
        Fails.With("IG0033", Thing, "x-csharp-names", () => Api.OfSchemas("Thing: { type: string, enum: ['*'] }"));

    [Fact]
    public void EnumValues_OfDigitsAndNothing_AreNamed() =>
        Assert.Equal("Size256x256=256x256, Auto=auto, Empty=", Api.OfSchemas("ImageSize: { type: string, enum: [256x256, auto, ''] }").Values("ImageSize"));

    [Fact]
    public void EnumValue_ThatIsListedTwice_IsOneMember() =>
        Assert.Equal("A=a", Api.OfSchemas("Thing: { type: string, enum: [a, a] }").Values("Thing"));

    [Theory]
    [InlineData("foo bar")]
    [InlineData("fooBar")]
    [InlineData("1st")]
    [InlineData("Thing")]
    [InlineData("Equals")]
    public void PrescribedName_ThatCannotBeAMembers_IsAnError(string name) =>
        Fails.With("IG0033", Thing + "/properties/it", "x-csharp-name", () => Api.OfProperty($"{{ type: string, x-csharp-name: '{name}' }}"));
}
