using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Operations;

public sealed class ParameterTests
{
    private const string First = "#/paths/~1things/get/parameters/0";

    private static Api One(string parameter) => Api.OfGet($"parameters: [{{ {parameter} }}]\nresponses: {{}}");

    [Theory]
    [InlineData("name: q, in: query, schema: { type: string }", "q string? Query")]
    [InlineData("name: page_size, in: query, required: true, schema: { type: integer }", "pageSize long Query")]
    [InlineData("name: event, in: query, schema: { type: number }", "@event double? Query")]
    [InlineData("name: sort, in: query, schema: { type: string, enum: [a, b] }", "sort GetThingsSort? Query")]
    [InlineData("name: X-MCP-Bypass, in: header, schema: { type: string }", "xMcpBypass string? Header")]
    [InlineData("name: include, in: query, explode: false, schema: { type: array, items: { type: string, enum: [a, b] } }", "include IList<GetThingsInclude>? QueryList")]
    [InlineData("name: include, in: query, style: form, explode: false, schema: { type: array, items: { type: string } }", "include IList<string>? QueryList")]
    [InlineData("name: q, in: query, schema: { type: array, items: { type: string } }", "q IList<string>? QueryMulti")]
    [InlineData("name: q, in: query, explode: true, style: form, schema: { type: array, items: { type: string, enum: [a] } }", "q IList<GetThingsQ>? QueryMulti")]
    [InlineData("name: q, in: query, schema: { type: boolean }", "q bool? Query")]
    [InlineData("name: q, in: query, explode: false, schema: { type: array, items: { type: integer } }", "q IList<long>? QueryList")]
    [InlineData("name: q, in: query, schema: { type: array, items: { type: number } }", "q IList<double>? QueryMulti")]
    [InlineData("name: p, in: query, x-csharp-name: provider, schema: { type: string }", "provider string? Query")]
    [InlineData("name: options, in: query, schema: { type: string }", "optionsValue string? Query")]
    public void Parameter_HasItsVariableTypeAndPlace(string parameter, string expected) => Assert.Equal(expected, One(parameter).Parameters("GetThings"));

    [Theory]
    [InlineData("name: q, in: query, schema: { type: object }")]
    [InlineData("name: q, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } }")]
    [InlineData("name: q, in: header, schema: { type: boolean }")]
    [InlineData("name: q, in: query, schema: { type: array, items: { type: boolean } }")]
    [InlineData("name: q, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } }")]
    [InlineData("name: q, in: header, schema: { type: array, items: { type: string } }")]
    [InlineData("name: q, in: cookie, schema: { type: string }")]
    [InlineData("name: q, schema: { type: string }")]
    public void Parameter_OfAShapeThatCannotBeSent_IsAnError(string parameter) => Fails.With("IG0055", First, "overlay", () => One(parameter));

    [Fact]
    public void Parameter_WithoutAName_IsAnError() => Fails.With("IG0053", First, "Name it", () => One("in: query, schema: { type: string }"));

    [Fact]
    public void Parameter_WithContentInsteadOfASchema_IsAnError() => Fails.With("IG0054", First, "content", () => One("name: q, in: query, content: {}"));

    [Theory]
    [InlineData("name: $, in: query, schema: { type: string }")]
    [InlineData("name: 2fa, in: query, schema: { type: string }")]
    [InlineData("name: q, x-csharp-name: a b, in: query, schema: { type: string }")]
    [InlineData("name: q, x-csharp-name: class, in: query, schema: { type: string }")]
    [InlineData("name: q, x-csharp-name: options, in: query, schema: { type: string }")]
    public void Parameter_WithoutACSharpName_IsAnError(string parameter) => Fails.With("IG0057", First, "x-csharp-name", () => One(parameter));

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    public void HeaderParameter_ThatOpenApiKeepsForItself_IsLeftOut(string name) =>
        Assert.Equal("", One($"name: {name}, in: header, schema: {{ type: string }}").Parameters("GetThings"));

    [Fact]
    public void Parameters_OfThePath_AreTheOperationsToo()
    {
        var api = Api.OfPaths(
            """
            /a/{id}:
              parameters:
                - $ref: '#/components/parameters/Id'
                - { name: q, in: query, schema: { type: string } }
              get:
                operationId: one
                parameters: [{ name: q, in: query, required: true, schema: { type: integer } }]
            """,
            "parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }");

        Assert.Equal("id string Segment, q long Query", api.Parameters("One"));
    }

    [Fact]
    public void Parameters_OfTheSameNameInDifferentPlaces_AreTwo()
    {
        const string path = "/a/{id}: { get: { operationId: one, parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: id, in: query, PRESCRIBED schema: { type: string } }] } }";

        Assert.Equal("id string Segment, other string? Query", Api.OfPaths(path.Replace("PRESCRIBED", "x-csharp-name: other,", StringComparison.Ordinal)).Parameters("One"));
        Fails.With("IG0034", "#/paths/~1a~1{id}/get/parameters/1", "x-csharp-name", () => Api.OfPaths(path.Replace("PRESCRIBED", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("#/components/parameters/Missing")]
    [InlineData("other.yaml#/Id")]
    public void Reference_ThatLeadsNowhere_IsAnError(string reference) => Fails.With("IG0025", First, "Correct it", () => One($"$ref: '{reference}'"));

    [Fact]
    public void Parameter_ThatIsNone_IsAnError() => Fails.With("IG0050", First, "Remove it", () => Api.OfGet("parameters: [nothing]"));

    [Theory]
    [InlineData("name: q, in: query, schema: { type: string }", false)]
    [InlineData("name: max_items, in: query, schema: { type: integer }", true)]
    [InlineData("name: class, in: query, schema: { type: string }", false)]
    [InlineData("name: X-Trace, in: header, schema: { type: string }", false)]
    public void Name_OnTheWire_IsGivenWhereItIsNotTheVariable(string parameter, bool expected) =>
        Assert.Equal(expected, (bool)One(parameter).PlainOperation("GetThings")["parameters"]![0]!["x-alias"]!);

    [Theory]
    [InlineData("simple", "/a/{id}/b")]
    [InlineData("label", "/a/.{id}/b")]
    [InlineData("matrix", "/a/;id={id}/b")]
    public void PathParameter_OfEachStyle_IsWrittenAsOpenApiHasIt(string style, string path)
    {
        var api = Api.OfPaths($"/a/{{id}}/b: {{ get: {{ operationId: one, parameters: [{{ name: id, in: path, style: {style}, required: true, schema: {{ type: string }} }}] }} }}");

        Assert.Equal(path, api.Operation("One").Path);
        Assert.Equal($"\"{path}\"", api.PlainOperation("One")["x-path"]);
        Assert.Equal("Segment", api.PlainOperation("One")["parameters"]![0]!["x-place"]);
    }

    [Fact]
    public void PathParameter_OfAnotherStyle_IsAnError() =>
        Fails.With("IG0055", "#/paths/~1a~1{id}/get/parameters/0", "simple, label or matrix", () => Api.OfPaths(
            "/a/{id}: { get: { operationId: one, parameters: [{ name: id, in: path, style: form, required: true, schema: { type: string } }] } }"));

    [Fact]
    public void Cookie_IsAnErrorThatSaysSo() => Assert.Contains("is a cookie", Fails.With("IG0055", First, "overlay", () => One("name: q, in: cookie, schema: { type: string }")).Message, StringComparison.Ordinal);
}
