using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Types;

public sealed class RequiredTests
{
    private const string All =
        """
        Thing:
          type: object
          required: [text, n, flag, list, map, open, kind, part, nothing]
          properties:
            text: { type: string }
            n: { type: integer }
            flag: { type: boolean }
            list: { type: array, items: { type: number } }
            map: { type: object, additionalProperties: { type: integer } }
            open: {}
            kind: { type: string, enum: [a, b] }
            part: { $ref: '#/components/schemas/Part' }
            nothing: { type: string, nullable: true }
            optional: { type: string }
        Part: { type: object, required: [x], properties: { x: { type: string } } }
        Alone: { type: object, required: [x], properties: { x: { type: string } } }
        Wrapped: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Thing' } }] }
        Outer: { type: object, properties: { w: { $ref: '#/components/schemas/Wrapped' } } }
        """;

    private static Api Sends(string schema) => Api.OfPaths(
        $"/a: {{ post: {{ operationId: one, requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }} }} }} }}",
        "schemas:\n" + Yaml.Indent(All, 2));

    private static bool IsRequired(Api api, string type, string wire) => (bool?)api.PlainMemberOf(type, wire)["x-required"] ?? false;

    [Fact]
    public void Answer_NeverHasNullWhereThereIsSomethingToShowForIt() =>
        Assert.Equal(
            "Text string, N long, Flag bool, List IList<double>, Map IDictionary<string, long>, Open RawJson, Kind ThingKind, Part Part?, Nothing string?, Optional string?",
            Api.OfSchemas(All).Members("Thing"));

    [Fact]
    public void Answer_IsNeverRequiredOfTheCaller()
    {
        var api = Api.OfSchemas(All);

        Assert.All(api.Type<ObjectType>("Thing").Members, x => Assert.False(IsRequired(api, "Thing", x.Wire)));
    }

    [Fact]
    public void ListsAndMapsOfNumbers_InAnAnswer_MayHoldNull()
    {
        var api = Api.OfSchemas(All);

        Assert.Equal(true, api.PlainMemberOf("Thing", "list")["items"]!["nullable"]);
        Assert.Equal(true, api.PlainMemberOf("Thing", "map")["additionalProperties"]!["nullable"]);
        Assert.Null(Sends("Thing").PlainMemberOf("Thing", "list")["items"]!["nullable"]);
    }

    [Theory]
    [InlineData("Thing")]
    [InlineData("Outer")]
    public void Request_RequiresWhatTheDocumentRequires(string body)
    {
        var api = Sends(body);

        Assert.Equal(
            ["text", "n", "flag", "list", "map", "open", "kind", "part"],
            api.Type<ObjectType>("Thing").Members.Select(x => x.Wire).Where(x => IsRequired(api, "Thing", x)));
        Assert.Contains("Part Part,", api.Members("Thing"), StringComparison.Ordinal);
        Assert.True(IsRequired(api, "Part", "x"));
        Assert.False(IsRequired(api, "Alone", "x"));
    }

    [Fact]
    public void Constant_InARequest_IsFilledInAndNotAskedFor()
    {
        var api = Api.OfPaths(
            "/a: { post: { operationId: one, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } }",
            "schemas: { Thing: { type: object, required: [type], properties: { type: { const: tool } } } }");

        Assert.False(IsRequired(api, "Thing", "type"));
        Assert.Equal("\"tool\"", api.PlainMemberOf("Thing", "type")["x-const"]);
    }

    [Fact]
    public void MoreThanSixtyFourMembers_HaveASecondWordOfNulls()
    {
        var api = Api.OfSchemas("Thing: { type: object, properties: { " + string.Join(", ", Enumerable.Range(0, 65).Select(x => $"m{x}: {{ type: string }}")) + " } }");

        Assert.Equal("[0,1]", api.PlainType("Thing")["x-words"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(1, api.PlainMemberOf("Thing", "m64")["x-null-word"]);
        Assert.Equal(0, api.PlainMemberOf("Thing", "m64")["x-null-bit"]);
    }
}
