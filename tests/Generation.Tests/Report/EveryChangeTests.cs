using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>The gateway's own document, changed at one place at a time, at all places of a kind.</summary>
[Trait("Category", "Slow")]
public sealed class EveryChangeTests
{
    private static JObject Document() => OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)).Document;

    /// <summary>Applies a change at each place that a path selects, one after the other.</summary>
    private static void Each(string path, Action<JToken> change, Action<string, List<string>> check)
    {
        var document = Document();
        var before = ApiModel.Of(document);
        var places = document.SelectTokens(path).Select(x => x.Path).ToList();
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            var changed = (JObject)document.DeepClone();
            change(changed.SelectToken(place)!);
            List<string> lines;
            try
            {
                lines = Differences.Of(before, ApiModel.Of(changed));
            }
            catch (GenerationException)
            {
                // A document that does not hold together any more is an error, not a report.
                continue;
            }

            check(place, lines);
        }
    }

    private static void One(string place, List<string> lines, string start) =>
        Assert.True(lines.Count == 1 && lines[0].StartsWith(start, StringComparison.Ordinal), $"{place}:\n{string.Join('\n', lines)}");

    private static void AtMostOne(string place, List<string> lines, string start = "")
    {
        if (lines.Count > 0)
        {
            One(place, lines, start);
        }
    }

    [Fact]
    public void Property_ThatGoes_IsOneBreakingLine() =>
        Each("$.components.schemas.*.properties.*", x => x.Parent!.Remove(), (place, lines) => One(place, lines, "source-breaking: "));

    [Fact]
    public void Property_ThatComes_IsOneAdditiveLine() =>
        Each(
            "$.components.schemas.*.properties",
            x => x["brand_new"] = new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = new JObject { ["enum"] = new JArray("x", "y") } } },
            (place, lines) => One(place, lines, "additive: member added "));

    [Fact]
    public void EnumValue_ThatGoes_IsOneBreakingLine() =>
        Each("$.components.schemas.*.enum[0]", x => x.Remove(), (place, lines) => One(place, lines, "source-breaking: "));

    [Fact]
    public void EnumValue_ThatComes_IsOneLine() =>
        Each("$.components.schemas..enum", x => ((JArray)x).Add("brand-new"), (place, lines) => One(place, lines, ""));

    [Fact]
    public void Requirement_ThatGoes_IsAtMostOneLine() =>
        Each("$.components.schemas.*.required[*]", x => x.Remove(), (place, lines) => AtMostOne(place, lines));

    [Fact]
    public void Property_ThatBecomesABoolean_IsAtMostOneBreakingLine() =>
        Each(
            "$.components.schemas.*.properties.*",
            x => x.Replace(new JObject { ["type"] = "boolean" }),
            (place, lines) => AtMostOne(place, lines, "source-breaking: member changed "));

    [Fact]
    public void Operation_ThatGoes_IsOneBreakingLine() =>
        Each("$.paths.*.*.operationId", x => x.Parent!.Parent!.Parent!.Remove(), (place, lines) => One(place, lines, "source-breaking: operation removed "));

    [Fact]
    public void Case_ThatGoes_IsAtMostOneLine() =>
        Each("$.components.schemas..oneOf[*]", x => x.Remove(), (place, lines) => AtMostOne(place, lines));

    [Fact]
    public void Parameter_ThatGoes_IsOneBreakingLine() =>
        Each("$.paths.*.*.parameters[*]", x => x.Remove(), (place, lines) => One(place, lines, "source-breaking: parameter removed "));

    [Fact]
    public void Schema_ThatGetsAnotherName_IsAtMostOneLine() =>
        Each(
            "$.components.schemas.*",
            x => x["x-csharp-name"] = "BrandNew",
            (place, lines) => AtMostOne(place, lines));
}
