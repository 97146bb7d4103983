using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Overlay;

public sealed class OverlayActionsTests
{
    private static string Applied(string document, string actions)
    {
        var overlaid = OverlayActions.Apply(Yaml.Map(document), Yaml.Map("overlay: 1.0.0\nactions:\n" + Yaml.Indent(actions, 2)));
        Assert.Empty(overlaid.Warnings);
        return overlaid.Document.ToString(Formatting.None);
    }

    [Theory]
    [InlineData("a: { b: 1, c: { d: 2 } }", "$.a", "{ c: { e: 3 }, f: 4 }", """{"a":{"b":1,"c":{"d":2,"e":3},"f":4}}""")]
    [InlineData("a: { b: 1 }", "$.a", "{ b: null }", """{"a":{"b":null}}""")]
    [InlineData("a: { b: text }", "$.a", "{ b: { c: 1 } }", """{"a":{"b":{"c":1}}}""")]
    [InlineData("a: { b: [1] }", "$.a", "{ b: [2, 3] }", """{"a":{"b":[1,2,3]}}""")]
    [InlineData("a: [1]", "$.a", "2", """{"a":[1,2]}""")]
    [InlineData("a: [{ n: x }]", "$.a", "{ n: y }", """{"a":[{"n":"x"},{"n":"y"}]}""")]
    [InlineData("a: 1", "$", "{ b: 2 }", """{"a":1,"b":2}""")]
    [InlineData("p: { /a: { get: {} }, /b: { put: {} } }", "$.p.*", "{ x: 1 }", """{"p":{"/a":{"get":{},"x":1},"/b":{"put":{},"x":1}}}""")]
    [InlineData("p: { /a: { get: {} }, /b: { put: {} } }", "$.p.*.*", "{ x: 1 }", """{"p":{"/a":{"get":{"x":1}},"/b":{"put":{"x":1}}}}""")]
    [InlineData("l: [{ name: a }, { name: b }]", "$.l[?(@.name == 'b')]", "{ x: 1 }", """{"l":[{"name":"a"},{"name":"b","x":1}]}""")]
    [InlineData("p: { '/a/{b}': {} }", "$.p['/a/{b}']", "{ x: 1 }", """{"p":{"/a/{b}":{"x":1}}}""")]
    [InlineData("a: { t: { v: 1 } }", "$..t", "{ x: 1 }", """{"a":{"t":{"v":1,"x":1}}}""")]
    public void Update_IsMergedIntoEachTarget(string document, string target, string update, string expected) =>
        Assert.Equal(expected, Applied(document, $"- target: \"{target}\"\n  update: {update}"));

    [Theory]
    [InlineData("a: { b: 1, c: 2 }", "$.a.b", """{"a":{"c":2}}""")]
    [InlineData("a: [1, 2, 3]", "$.a[1]", """{"a":[1,3]}""")]
    [InlineData("a: [{ n: x }, { n: y }, { n: x }]", "$.a[?(@.n == 'x')]", """{"a":[{"n":"y"}]}""")]
    [InlineData("a: { b: { b: 1 } }", "$..b", """{"a":{}}""")]
    public void Remove_TakesEachTargetAway(string document, string target, string expected) =>
        Assert.Equal(expected, Applied(document, $"- target: \"{target}\"\n  remove: true"));

    [Fact]
    public void Remove_WinsOverUpdate() => Assert.Equal("{}", Applied("a: { b: 1 }", "- { target: $.a, remove: true, update: { c: 1 } }"));

    [Fact]
    public void Actions_AreAppliedInTheirOrder() =>
        Assert.Equal("""{"a":{"c":2}}""", Applied("a: { b: 1 }", "- { target: $.a.b, remove: true }\n- { target: $.a, update: { c: 1 } }\n- { target: $.a.c, remove: true }\n- { target: $.a, update: { c: 2 } }"));

    [Fact]
    public void Update_OfSeveralTargets_IsACopyInEach()
    {
        var map = OverlayActions.Apply(Yaml.Map("p: { a: {}, b: {} }"), Yaml.Map("overlay: 1.0.0\nactions: [{ target: $.p.*, update: { x: { y: 1 } } }]")).Document;
        map["p"]!["a"]!["x"]!["y"] = 2;

        Assert.Equal(1, (int?)map["p"]!["b"]!["x"]!["y"]);
    }

    [Fact]
    public void Update_KeepsThePlaceInTheOverlay()
    {
        var map = OverlayActions.Apply(Yaml.Map("a: {}"), Yaml.Map("overlay: 1.0.0\nactions:\n  - target: $.a\n    update:\n      b: { c: 1 }\n")).Document;

        Assert.Equal("test.yaml(5,15)", SourcePosition.Of(map["a"]!["b"]!["c"])!.ToString());
    }

    [Fact]
    public void Target_ThatMatchesNothing_IsAWarningWithItsNameAndPlace()
    {
        var overlaid = OverlayActions.Apply(Yaml.Map("a: 1"), Yaml.Map("overlay: 1.0.0\nactions:\n  - target: $.missing.part\n    update: { b: 1 }\n  - target: $\n    update: { b: 1 }\n"));
        var warning = Assert.Single(overlaid.Warnings);

        Assert.StartsWith("test.yaml(3,5): warning IG0012: ", warning, StringComparison.Ordinal);
        Assert.Contains("$.missing.part", warning, StringComparison.Ordinal);
        Assert.Equal("""{"a":1,"b":1}""", overlaid.Document.ToString(Formatting.None));
    }

    [Fact]
    public void Apply_LeavesTheDocumentAlone()
    {
        var document = Yaml.Map("a: { b: 1 }");

        OverlayActions.Apply(document, Yaml.Map("overlay: 1.0.0\nactions: [{ target: $.a.b, remove: true }]"));

        Assert.Equal(1, (int?)document["a"]!["b"]);
    }

    [Theory]
    [InlineData("actions: []", "IG0010", "#/overlay", "overlay: 1.0.0")]
    [InlineData("overlay: 2.0.0\nactions: []", "IG0010", "#/overlay", "overlay: 1.0.0")]
    [InlineData("overlay: 1.0.0", "IG0016", "#/actions", "list")]
    [InlineData("overlay: 1.0.0\nactions: { target: $.a }", "IG0028", "#/actions", "Correct it")]
    [InlineData("overlay: 1.0.0\nactions: [text]", "IG0011", "#/actions/0", "target")]
    [InlineData("overlay: 1.0.0\nactions: [{ update: { b: 1 } }]", "IG0011", "#/actions/0", "target")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: '$.a[?(', update: { b: 1 } }]", "IG0013", "#/actions/0", "Correct the path")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $.a, udpate: { b: 1 } }]", "IG0014", "#/actions/0", "what it does")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $.a, remove: false }]", "IG0014", "#/actions/0", "what it does")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $.a, remove: soon }]", "IG0028", "#/actions/0/remove", "Correct it")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $.a, update: { b: 1 } }]", "IG0015", "#/actions/0", "object that holds it")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $, update: text }]", "IG0015", "#/actions/0", "object that holds it")]
    [InlineData("overlay: 1.0.0\nactions: [{ target: $, remove: true }]", "IG0017", "#/actions/0", "whole document")]
    public void Overlay_ThatIsNotUnderstood_IsAnError(string overlay, string code, string pointer, string remedy) =>
        Fails.With(code, pointer, remedy, () => OverlayActions.Apply(Yaml.Map("a: 1"), Yaml.Map(overlay)));

    [Fact]
    public void Error_OfAnAction_KnowsItsPlaceInTheOverlay()
    {
        var overlay = Yaml.Map("overlay: 1.0.0\nactions:\n  - target: $.a\n");
        var error = Assert.Throws<GenerationException>(() => OverlayActions.Apply(new JObject { ["a"] = 1 }, overlay));

        error.Locate(overlay, null);

        Assert.Equal("test.yaml(3,5)", error.Position);
    }
}
