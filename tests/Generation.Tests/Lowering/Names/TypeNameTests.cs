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
    public void HoistedType_NamedLikeAComponent_HasTheNextName()
    {
        var api = Api.OfSchemas(
            """
            Thing: { type: object, properties: { part: { type: object, properties: { a: { type: string } } } } }
            ThingPart: { type: object, properties: { b: { type: string } } }
            ThingPartModel: { type: object, properties: { c: { type: string } } }
            """);

        Assert.Equal("Part ThingPartModel2?", api.Members("Thing"));
        Assert.Equal("A string?", api.Members("ThingPartModel2"));
        Assert.Equal("B string?", api.Members("ThingPart"));
        Assert.Equal(
            [$"The name ThingPart is that of {Schemas}ThingPart. The type at {Schemas}Thing/properties/part is called ThingPartModel2; x-csharp-name there gives it another name."],
            api.Renamed);
    }

    [Fact]
    public void HoistedTypes_OfTheSameName_AreNamedByTheirPlacesWhateverTheirOrder()
    {
        const string one = "Foo: { type: object, properties: { bar_baz: { type: string, enum: [a] , x-csharp-names: { a: One } } } }";
        const string two = "FooBar: { type: object, properties: { baz: { type: string, enum: [b, c] } } }";
        const string other = "Aaa: { type: object, properties: { foo_bar: { type: string, enum: [x, y] } } }";
        string Names(params string[] schemas) => Api.OfSchemas(string.Join('\n', schemas).Replace("enum: [a] ", "enum: [a, d] ", StringComparison.Ordinal)) is var api
            ? $"{api.Members("Foo")} | {api.Members("FooBar")}" : "";

        var names = Names(one, two);

        Assert.Equal("BarBaz FooBarBaz? | Baz FooBarBazModel?", names);
        Assert.Equal(names, Names(two, one));
        Assert.Equal(names, Names(other, two, one));
    }

    [Theory]
    [InlineData("Other: { type: object, properties: { a: { type: string } } }", "FooBarBaz", "FooBarBazModel", "FooBarBazModel2")]
    [InlineData("FooBarBaz: { type: object, properties: { a: { type: string } } }", "FooBarBazModel", "FooBarBazModel2", "FooBarBazModel3")]
    public void HoistedTypes_OfOneNameThatAreSeveral_AreNumberedByTheirPlacesWhateverTheirOrder(string component, params string[] names)
    {
        string[] schemas =
        [
            "FooBar: { type: object, properties: { baz: { type: string, enum: [a, b] } } }",
            "Foo: { type: object, properties: { bar_baz: { type: string, enum: [c, d] }, bar: { type: object, properties: { baz: { type: string, enum: [e, f] } } } } }",
            component,
        ];
        foreach (var order in (IEnumerable<string>[])[schemas, schemas.Reverse()])
        {
            var api = Api.OfSchemas(string.Join('\n', order));

            Assert.Equal($"Baz {names[0]}?", api.Members("FooBarModel"));
            Assert.StartsWith($"BarBaz {names[1]}?", api.Members("Foo"), StringComparison.Ordinal);
            Assert.Equal($"Baz {names[2]}?", api.Members("FooBar"));
        }
    }

    [Fact]
    public void HoistedCases_OfTheSameName_AreNumberedInTheOrderOfTheUnion()
    {
        var cases = string.Join(", ", Enumerable.Range(0, 12).Select(x => $"{{ type: object, required: [k], properties: {{ k: {{ type: string, enum: [a{x}, b{x}] }}, l: {{ type: string }} }} }}"));

        var api = Api.OfSchemas($"Thing: {{ oneOf: [{cases}] }}");

        Assert.StartsWith("ThingObject:a0|b0, ThingObjectModel:a1|b1, ThingObjectModel2:a2|b2", api.Cases("Thing"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RawJson")]
    [InlineData("RequestOptions")]
    [InlineData("GatewayRefitSettings")]
    [InlineData("Codec")]
    [InlineData("Object")]
    public void Component_NamedLikeATypeOfTheSdk_IsCalledAModel(string name)
    {
        var api = Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}\nOther: {{ type: object, properties: {{ it: {{ $ref: '#/components/schemas/{name}' }} }} }}");

        Assert.Equal($"It {name}Model?", api.Members("Other"));
        Assert.StartsWith($"The name {name} belongs to a type of the SDK itself. The type at {Schemas}{name} is called {name}Model;", Assert.Single(api.Renamed), StringComparison.Ordinal);
    }

    [Fact]
    public void PrescribedName_ThatIsTaken_IsAnError() =>
        Fails.With("IG0031", Schemas + "Thing", "otherwise with x-csharp-name", () => Api.OfSchemas("Thing: { type: object, x-csharp-name: RawJson, properties: { a: { type: string } } }"));

    [Theory]
    [InlineData("Task")]
    [InlineData("Type")]
    [InlineData("Timer")]
    [InlineData("HttpContent")]
    [InlineData("File")]
    [InlineData("Enumerable")]
    [InlineData("Encoding")]
    public void Component_NamedLikeATypeThatMostFilesSee_IsCalledAModel(string name) =>
        Assert.Equal([name + "Model"], Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}").TypeNames);

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
    public void Component_NamedLikeAMemberThatItsKindHas_IsCalledAModel(string name, string schema) =>
        Assert.Equal([name + "Model"], Api.OfSchemas($"{name}: {schema}").TypeNames);

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
