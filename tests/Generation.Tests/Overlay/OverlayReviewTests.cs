using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Overlay;

public sealed class OverlayReviewTests
{
    private static List<string> Of(string before, string after, string actions) =>
        [.. OverlayReview.Of(Yaml.Map(before), Yaml.Map(after), Yaml.Map("overlay: 1.0.0\nactions:\n" + Yaml.Indent(actions, 2))).Select(x => $"{x.Target} {ChangeReport.Say(x)}")];

    private const string Nothing = "matches nothing any more";
    private const string Unnecessary = "became unnecessary: the document is already what it makes it";

    [Theory]
    [InlineData("a: { b: 1 }", "c: 1", "- { target: $.a, update: { n: 1 } }", "$.a " + Nothing)]
    [InlineData("a: { b: 1 }", "a: {}", "- { target: $.a.b, remove: true }", "$.a.b " + Nothing)]
    [InlineData("c: 1", "c: 2", "- { target: $.a, update: { n: 1 } }", "$.a matches nothing, as before")]
    [InlineData("a: { b: 1 }", "a: { b: 1, n: true }", "- { target: $.a, update: { n: true } }", "$.a " + Unnecessary)]
    [InlineData("a: { n: true }", "a: { n: true, b: 1 }", "- { target: $.a, update: { n: true } }", "$.a is unnecessary, as before: the document is already what it makes it")]
    [InlineData("a: [x]", "a: [x, developer]", "- { target: $.a, update: developer }", "$.a " + Unnecessary)]
    [InlineData("a: { l: [x] }", "a: { l: [x, y, z] }", "- { target: $.a, update: { l: [z, y] } }", "$.a " + Unnecessary)]
    [InlineData("p: { a: {}, b: {} }", "p: { a: { s: 1 }, b: { s: 1, t: 2 } }", "- { target: $.p.*, update: { s: 1 } }", "$.p.* " + Unnecessary)]
    public void Action_ThatTheNewDocumentHasNoUseFor_IsFound(string before, string after, string actions, string finding) =>
        Assert.Equal([finding], Of(before, after, actions));

    [Theory]
    [InlineData("a: { b: 1, n: false }", "- { target: $.a, update: { n: true } }")]
    [InlineData("p: { a: { s: 1 }, b: {} }", "- { target: $.p.*, update: { s: 1 } }")]
    [InlineData("a: { b: 1 }", "- { target: $.a.b, remove: true }")]
    public void Action_ThatStillChangesSomething_IsNotFound(string after, string actions) => Assert.Empty(Of("a: { b: 0 }", after, actions));

    [Fact]
    public void RemovalAndWhatTakesItsPlace_AreUnnecessaryTogether()
    {
        const string actions = "- { target: $.a.required, remove: true }\n- { target: $.a, update: { required: [role] } }";

        Assert.Empty(Of("a: { required: [role, content] }", "a: { required: [role, content], b: 1 }", actions));
        Assert.Equal(["$.a.required " + Unnecessary, "$.a " + Unnecessary], Of("a: { required: [role, content] }", "a: { required: [role] }", actions));
    }

    [Fact]
    public void Review_LeavesTheDocumentsAlone()
    {
        var document = Yaml.Map("a: { b: 1 }");

        OverlayReview.Of(document, document, Yaml.Map("overlay: 1.0.0\nactions: [{ target: $.a.b, remove: true }]"));

        Assert.Equal(1, (int?)document["a"]!["b"]);
    }

    [Fact]
    public void OverlayOfTheRepository_IsNeededInEachAction() =>
        Assert.Empty(OverlayReview.Of(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)));
}
