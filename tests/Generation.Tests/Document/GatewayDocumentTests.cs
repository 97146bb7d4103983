using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Document;

public sealed class GatewayDocumentTests
{
    private static readonly string[] OperationIds =
    [
        "createChatCompletion", "createImage", "createImageEdit", "createImageVariation", "createMessage", "createResponse", "createSpeech",
        "healthCheck", "listModels", "listTools", "proxyDelete", "proxyGet", "proxyPatch", "proxyPost", "proxyPut", "pushMetrics",
    ];

    private static JObject Document()
    {
        var (document, warnings) = OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay));
        Assert.Empty(warnings);
        return document;
    }

    [Fact]
    public void Document_OffersTheOperationsOfThePublishedOne() =>
        Assert.Equal(OperationIds, YamlFile.Read(Repository.Document).SelectTokens("$.paths.*.*.operationId").Select(x => (string)x!).Order(StringComparer.Ordinal));

    [Fact]
    public void Lowering_OfTheDocument_HasEachOperation() =>
        Assert.Equal(OperationIds.Select(Naming.Pascal), ApiLowering.Lower(Document()).Operations.Select(x => x.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ListModels", "/v1/models")]
    [InlineData("CreateChatCompletion", "/v1/chat/completions")]
    [InlineData("HealthCheck", "/health")]
    [InlineData("ProxyPatch", "/proxy/{provider}/{path}")]
    public void Operation_IsServedWhereTheOverlaySays(string name, string path) =>
        Assert.Equal(path, ApiLowering.Lower(Document()).Operations.Single(x => x.Name == name).Path);

    [Fact]
    public void Overlay_IsAppliedWithoutAWarning_AndEachActionGivesItsEvidence()
    {
        var overlay = YamlFile.Read(Repository.Overlay);

        Assert.Empty(OverlayActions.Apply(YamlFile.Read(Repository.Document), overlay).Warnings);
        // What was observed, and the file where: `… Evidence: gateway api/routes.go:316.`
        Assert.All(overlay["actions"]!, x => Assert.Matches(@"^.{20,} Evidence: .*\w\.\w.*\.$", (string?)x["description"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lowering_WithoutAnyDescription_HasTheSameTypesAndMembers(bool overlaid)
    {
        var document = overlaid ? Document() : YamlFile.Read(Repository.Document);
        var expected = Signature(document);
        foreach (var text in document.Descendants().OfType<JProperty>().Where(x => x.Name is "description" or "summary" && x.Value.Type == JTokenType.String).ToList())
        {
            text.Remove();
        }

        Assert.Equal(expected, Signature(document));
        Assert.All(NSwagDocument.Write(ApiLowering.Lower(document)).SelectTokens("$..x-docs"), x => Assert.NotEqual("", (string?)x));
    }

    private static List<string> Signature(JObject document) =>
        [.. ApiLowering.Lower(document).Types.Types.SelectMany(x => x is ObjectType map ? map.Members.Select(m => $"{x.Name}.{m.Name}") : [x.Name])];
}
