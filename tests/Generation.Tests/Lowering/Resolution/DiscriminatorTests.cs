using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Resolution;

public sealed class DiscriminatorTests
{
    private static Api Pets(string discriminator, string cat = "{ type: string }", string dog = "{ type: string }") => Api.OfSchemas(
        $$"""
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: {{discriminator}} }
        Cat: { type: object, required: [kind], properties: { kind: {{cat}} } }
        Dog: { type: object, required: [kind], properties: { kind: {{dog}} } }
        """);

    [Theory]
    [InlineData("{ propertyName: kind }", "Cat:Cat, Dog:Dog")]
    [InlineData("{ propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog } }", "Cat:cat, Dog:dog")]
    [InlineData("{ propertyName: kind, mapping: { cat: Cat, kitten: Cat } }", "Cat:cat|kitten, Dog:Dog")]
    public void Discriminator_TellsCasesByMappingOrName(string discriminator, string cases) => Assert.Equal(cases, Pets(discriminator).Cases("Pet"));

    [Fact]
    public void Discriminator_OfOneValue_IsFilledIn()
    {
        var api = Pets("{ propertyName: kind, mapping: { cat: Cat, dog: Dog, puppy: Dog } }");

        Assert.Equal("\"cat\"", api.PlainMemberOf("Cat", "kind")["x-const"]);
        Assert.Null(api.PlainMemberOf("Dog", "kind")["x-const"]);
    }

    [Fact]
    public void Constant_OfACase_GoesBeforeItsName() =>
        Assert.Equal("Cat:meow, Dog:Dog", Pets("{ propertyName: kind }", cat: "{ const: meow }").Cases("Pet"));

    [Fact]
    public void Enum_OfSeveralValues_MarksACaseByEach() =>
        Assert.Equal("Cat:cat|kitten, Dog:dog", Pets("{ propertyName: kind }", "{ type: string, enum: [cat, kitten] }", "{ type: string, enum: [dog] }").Cases("Pet"));

    [Fact]
    public void Mapping_ToWhatIsNoCase_IsAnError() =>
        Fails.With("IG0043", "#/components/schemas/Pet/discriminator/mapping/x", "add the case", () => Pets("{ propertyName: kind, mapping: { x: Bird } }"));

    [Fact]
    public void Mapping_OfTwoCasesToOneValue_IsAnError() =>
        Fails.With("IG0042", "#/components/schemas/Pet", "discriminator", () => Pets("{ propertyName: kind, mapping: { Dog: Cat } }"));

    [Fact]
    public void OneOf_OfTexts_IsAnOpenEnumWithTheirDescriptions()
    {
        var api = Api.OfSchemas("Mode: { oneOf: [{ const: fast, description: As fast as it can. }, { const: slow, title: Slow. }, { type: string, enum: [auto] }] }");

        Assert.Equal("Fast=fast, Slow=slow, Auto=auto", api.Values("Mode"));
        Assert.Equal(["As fast as it can.", "Slow.", null], api.Type<EnumType>("Mode").Members.Select(x => x.Description));
        Assert.Equal("#/components/schemas/Mode/oneOf/2/enum/0", api.Type<EnumType>("Mode").Members[2].Pointer);
    }

    [Fact]
    public void AnyOf_OfATextAndItsKnownValues_IsAnOpenEnum() =>
        Assert.Equal("A=a", Api.OfSchemas("Mode: { anyOf: [{ type: string }, { type: string, enum: [a] }] }").Values("Mode"));

    [Fact]
    public void Numbers_OfAnEnum_StandInTheDocumentation() =>
        Assert.Equal("The code. Known values: <c>200</c>, <c>404</c>.", Api.OfSchemas("Thing: { type: object, properties: { it: { type: integer, enum: [200, 404], description: The code. } } }").PlainMemberOf("Thing", "it")["x-docs"]);

    [Fact]
    public void AdditionalProperties_BesideProperties_HaveTheirType() =>
        Assert.Equal("double?", Api.OfSchemas("Prices: { type: object, properties: { a: { type: string } }, additionalProperties: { type: number } }").PlainType("Prices")["x-rest-type"]);
}
