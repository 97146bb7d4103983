using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Names;

public sealed class TypeNameTests
{
    private const string Schemas = "#/components/schemas/";

    [Fact]
    public void Components_AreNamedByTheMechanicalRule() =>
        Assert.Equal(["ImageUrl", "McpTool", "SSEvent"], Api.OfSchemas(
            """
            MCPTool: { type: object, properties: { a: { type: string } } }
            ImageURL: { type: object, properties: { a: { type: string } } }
            SSEvent: { type: object, properties: { a: { type: string } } }
            """).TypeNames);

    [Fact]
    public void Components_OfTheSameCSharpName_AreAnErrorThatNamesBoth()
    {
        var error = Fails.With("IG0032", Schemas + "McpTool", "x-csharp-name", () => Api.OfSchemas("MCPTool: { type: string }\nMcpTool: { type: string }"));

        Assert.Contains(Schemas + "MCPTool", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_ThatDifferOnlyInCase_AreAnError() =>
        Fails.With("IG0032", Schemas + "TODO", "x-csharp-name", () => Api.OfSchemas("ToDo: { type: string }\nTODO: { type: string }"));

    [Fact]
    public void Components_OfTheSameCSharpName_AreResolvedByAPrescribedName() =>
        Assert.Equal(["McpTool", "OtherTool"], Api.OfSchemas(
            """
            MCPTool: { type: object, properties: { a: { type: string } } }
            McpTool: { type: object, x-csharp-name: OtherTool, properties: { a: { type: string } } }
            """).TypeNames);

    [Fact]
    public void HoistedType_NamedLikeAComponent_IsAnErrorAtThePlaceThatItIsHoistedFrom() =>
        Fails.With("IG0032", Schemas + "Thing/properties/part", "x-csharp-name", () => Api.OfSchemas(
            """
            Thing: { type: object, properties: { part: { type: object, properties: { a: { type: string } } } } }
            ThingPart: { type: string }
            """));

    [Theory]
    [InlineData("RawJson")]
    [InlineData("RequestOptions")]
    [InlineData("GatewayRefitSettings")]
    [InlineData("Codec")]
    [InlineData("Object")]
    public void Component_NamedLikeATypeOfTheSdk_IsAnError(string name) =>
        Fails.With("IG0031", Schemas + name, "x-csharp-name", () => Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"));

    [Theory]
    [InlineData("Task")]
    [InlineData("Type")]
    [InlineData("Timer")]
    [InlineData("HttpContent")]
    [InlineData("File")]
    [InlineData("Enumerable")]
    [InlineData("Encoding")]
    public void Component_NamedLikeATypeThatMostFilesSee_IsAnError(string name) =>
        Fails.With("IG0031", Schemas + name, "x-csharp-name", () => Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"));

    [Theory]
    [InlineData("List")]
    [InlineData("Cookie")]
    [InlineData("Error")]
    [InlineData("Image")]
    public void Component_NamedLikeATypeThatFewFilesSee_KeepsItsName(string name) =>
        Assert.Equal([name], Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}").TypeNames);

    [Theory]
    [InlineData("Copy", "{ type: object, properties: { a: { type: string } } }")]
    [InlineData("Value", "{ type: string, enum: [a] }")]
    [InlineData("Known", "{ type: string, enum: [a] }")]
    [InlineData("TryGet", "{ oneOf: [{ type: string }, { type: boolean }] }")]
    public void Component_NamedLikeAMemberThatItsKindHas_IsAnError(string name, string schema) =>
        Fails.With("IG0031", Schemas + name, "x-csharp-name", () => Api.OfSchemas($"{name}: {schema}"));

    [Theory]
    [InlineData("3D")]
    [InlineData("$")]
    public void Component_WithoutACSharpName_IsAnError(string name) =>
        Fails.With("IG0030", Schemas + name, "x-csharp-name", () => Api.OfSchemas($"'{name}': {{ type: string }}"));

    [Theory]
    [InlineData("My Thing")]
    [InlineData("class")]
    [InlineData("My_Thing!")]
    public void PrescribedName_ThatCannotBeATypes_IsAnError(string name) =>
        Fails.With("IG0030", Schemas + "Thing", "x-csharp-name", () => Api.OfSchemas($"Thing: {{ type: string, x-csharp-name: '{name}' }}"));
}
