using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Operations;

public sealed class OperationTests
{
    private const string Get = "/things:\n  get: { operationId: getThings, responses: {} }";

    [Theory]
    [InlineData("[]", "/things")]
    [InlineData("[{ url: / }]", "/things")]
    [InlineData("[{ url: /v1 }]", "/v1/things")]
    [InlineData("[{ url: /v1/ }]", "/v1/things")]
    [InlineData("[{ url: v1 }]", "/v1/things")]
    [InlineData("[{ url: 'http://localhost:8080' }]", "/things")]
    [InlineData("[{ url: 'https://host/llm/v1' }, { url: /other }]", "/llm/v1/things")]
    [InlineData("[{ url: 'https://{region}.host/v1' }]", "/v1/things")]
    public void Path_IsJoinedWithThatOfTheServer(string servers, string expected) =>
        Assert.Equal(expected, Assert.Single(Api.OfPaths(Get, servers: servers).Operations).Path);

    [Fact]
    public void Server_OfTheOperation_WinsOverThatOfThePathAndTheDocument()
    {
        var api = Api.OfPaths(
            """
            /a:
              servers: [{ url: /path }]
              get: { operationId: one, responses: {} }
              post: { operationId: two, servers: [{ url: /own }], responses: {} }
            """,
            servers: "[{ url: /v1 }]");

        Assert.Equal("/path/a", api.Operation("One").Path);
        Assert.Equal("/own/a", api.Operation("Two").Path);
    }

    [Fact]
    public void Operation_IsWrittenWithItsVerbAndPath()
    {
        var plain = Api.OfPaths(
            """
            /things/{id}/parts:
              patch:
                operationId: patchThing
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                responses: {}
            """,
            servers: "[{ url: /v1 }]").PlainOperation("PatchThing");

        Assert.Equal("Patch", plain["x-verb"]);
        Assert.Equal("\"/v1/things/{id}/parts\"", plain["x-path"]);
        Assert.Equal("Segment", plain["parameters"]![0]!["x-place"]);
    }

    [Fact]
    public void CatchAll_IsStarredInTheAttributeAndKeepsItsSlashes()
    {
        var plain = Api.OfPaths(
            """
            /proxy/{path}:
              get:
                operationId: proxy
                parameters: [{ name: path, in: path, required: true, x-catch-all: true, schema: { type: string } }]
                responses: {}
            """).PlainOperation("Proxy");

        Assert.Equal("\"/proxy/{**path}\"", plain["x-path"]);
        Assert.Equal("CatchAll", plain["parameters"]![0]!["x-place"]);
    }

    [Fact]
    public void Operation_WithoutAnId_IsNamedAfterItsVerbAndPath() =>
        Assert.Equal("GetThingsParts", Assert.Single(Api.OfPaths("/things/parts: { get: { responses: {} } }").Operations).Name);

    [Fact]
    public void Operation_WithAPrescribedName_HasIt() =>
        Assert.Equal("Other", Assert.Single(Api.OfPaths("/a: { get: { operationId: one, x-csharp-name: Other, responses: {} } }").Operations).Name);

    [Fact]
    public void SummaryAndDescription_BothGoIntoTheDocs() =>
        Assert.Equal("First. Then more.", Assert.Single(Api.OfPaths("/a: { get: { operationId: one, summary: First, description: Then more., responses: {} } }").Operations).Description);

    [Fact]
    public void PathItem_ThatIsAReference_IsFollowed() =>
        Assert.Equal(["Get"], Api.OfPaths(
            "/a: { $ref: '#/components/pathItems/A' }", "pathItems: { A: { get: { operationId: get, responses: {} } } }").Operations.Select(x => x.Name));

    [Fact]
    public void Paths_ThatAreExtensions_AreNoOperations() => Assert.Empty(Api.OfPaths("x-note: nothing").Operations);

    [Theory]
    [InlineData("/a: nothing", "#/paths/~1a")]
    [InlineData("/a: { get: nothing }", "#/paths/~1a/get")]
    public void PathOrOperation_ThatIsNone_IsAnError(string paths, string pointer) => Fails.With("IG0050", pointer, "Remove it", () => Api.OfPaths(paths));

    [Fact]
    public void Operations_OfTheSameName_AreAnError() =>
        Fails.With("IG0051", "#/paths/~1b/get", "operationId", () => Api.OfPaths("/a: { get: { operationId: one } }\n/b: { get: { operationId: One } }"));

    [Fact]
    public void Operation_NamedLikeTheStreamOfAnother_IsAnError() =>
        Fails.With("IG0051", "#/paths/~1b/get", "operationId", () => Api.OfPaths(
            """
            /a: { get: { operationId: one, responses: { '200': { content: { text/event-stream: {} } } } } }
            /b: { get: { operationId: oneStreaming } }
            """));

    [Fact]
    public void Operations_OfTheSameVerbAndCompletePath_AreAnError() =>
        Fails.With("IG0058", "#/paths/~1v1~1a/get", "servers", () => Api.OfPaths(
            """
            /a: { get: { operationId: one, servers: [{ url: /v1 }] } }
            /v1/a: { get: { operationId: two } }
            """));

    [Theory]
    [InlineData("operationId: 1st")]
    [InlineData("operationId: '*'")]
    [InlineData("x-csharp-name: get it")]
    public void Operation_WithoutACSharpName_IsAnError(string name) =>
        Fails.With("IG0057", "#/paths/~1a/get", "x-csharp-name", () => Api.OfPaths($"/a: {{ get: {{ {name} }} }}"));

    [Fact]
    public void Trace_IsAnError() => Fails.With("IG0052", "#/paths/~1a/trace", "overlay", () => Api.OfPaths("/a: { trace: { operationId: one } }"));

    [Theory]
    [InlineData("/a/{id}", "[]")]
    [InlineData("/a", "[{ name: id, in: path, required: true, schema: { type: string } }]")]
    public void PathAndItsParameters_ThatDisagree_AreAnError(string path, string parameters) =>
        Fails.With("IG0056", "#/paths/" + path.Replace("/", "~1", StringComparison.Ordinal) + "/get", "in: path",
            () => Api.OfPaths($"{path}: {{ get: {{ operationId: one, parameters: {parameters} }} }}"));

    [Fact]
    public void ServerPath_WithAVariable_IsAnError() =>
        Fails.With("IG0056", "#/paths/~1things/get", "", () => Api.OfPaths(Get, servers: "[{ url: 'https://host/{version}' }]"));

    [Theory]
    [InlineData("summary: Health check\ndescription: Health check endpoint", "Health check endpoint")]
    [InlineData("summary: Lists things.\ndescription: Those that are there.", "Lists things. Those that are there.")]
    [InlineData("summary: Lists things", "Lists things")]
    public void Description_DoesNotSayTheSummaryTwice(string yaml, string expected) =>
        Assert.Equal(expected, Api.OfGet(yaml + "\nresponses: {}").Operation("GetThings").Description);
}
