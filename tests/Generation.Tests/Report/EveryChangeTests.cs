using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>
/// The gateway's own document, changed at one place at a time, all over it: the report has lines where the C# differs and none
/// where it does not, and every type that comes or goes has its line.
/// </summary>
[Trait("Category", "Slow")]
public sealed class EveryChangeTests
{
    private static readonly JObject Document = OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)).Document;
    private static readonly ApiModel Before = ApiModel.Of(Document);
    private static readonly string Printed = CSharpOf(Before);

    /// <summary>What the templates print, documentation aside.</summary>
    private static string CSharpOf(ApiModel model)
    {
        var plain = NSwagDocument.Write(model.Api);
        // The place of a type in the document is in its documentation, and an enum's order is not felt. Nor is what becomes of a value
        // that does not fit its member.
        foreach (var docs in plain.Descendants().OfType<JProperty>().Where(x => x.Name is "x-docs" or "docs" or "x-body-docs" or "x-case-docs" or "x-example" or "x-optional" or "x-only-text").ToList())
        {
            docs.Remove();
        }

        return plain.ToString();
    }

    private static void Each(string path, Action<JToken> change, string? start = null) => Each(Document.SelectTokens(path), 1, change, 1, start);

    private static void Each(IEnumerable<JToken> places, int step, Action<JToken> change, int atLeast, string? start = null)
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var place in places.Select(x => x.Path).Where((_, i) => i % step == 0).ToList())
        {
            var changed = (JObject)Document.DeepClone();
            change(changed.SelectToken(place)!);
            try
            {
                var after = ApiModel.Of(changed);
                var lines = Differences.Of(Before, after);
                compared++;
                if ((lines.Count == 0) != (CSharpOf(after) == Printed) || !Types(Before, after).IsSubsetOf(lines.Select(x => x.Split(": ")[1])) || (start is not null && !lines[0].StartsWith(start, StringComparison.Ordinal)))
                {
                    wrong.Add($"{place}:\n{string.Join('\n', lines)}");
                }
            }
            catch (GenerationException)
            {
                // A document that does not hold together any more is an error, not a report.
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.InRange(compared, atLeast, int.MaxValue);
    }

    /// <summary>How the lines of the types that come or go begin.</summary>
    private static HashSet<string> Types(ApiModel before, ApiModel after)
    {
        static IEnumerable<string> Names(ApiModel model) => model.Api.Types.Types.Select(x => x.Name);
        return [.. Names(before).Except(Names(after)).Select(x => "type removed " + x), .. Names(after).Except(Names(before)).Select(x => "type added " + x)];
    }

    /// <summary>The lines with a plain value: <c>key: value</c> or <c>- value</c>, texts and examples aside.</summary>
    private static IEnumerable<JValue> Lines(Func<JValue, bool> match) =>
        Document.Descendants().OfType<JValue>()
            .Where(x => (x.Path.StartsWith("components.schemas", StringComparison.Ordinal) || x.Path.StartsWith("paths", StringComparison.Ordinal))
                && !x.Path.Contains("example", StringComparison.Ordinal) && !x.Path.Contains("x-", StringComparison.Ordinal) && match(x));

    private static string? Key(JValue value) => (value.Parent as JProperty)?.Name;

    [Fact]
    public void Property_ThatGoes_BreaksSource() => Each("$.components.schemas.*.properties.*", x => x.Parent!.Remove(), "source-breaking: ");

    [Fact]
    public void Property_ThatComes_IsAdditive() =>
        Each(
            "$.components.schemas.*.properties",
            x => x["brand_new"] = new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = new JObject { ["enum"] = new JArray("x", "y") } } },
            "additive: ");

    [Fact]
    public void EnumValue_ThatGoes_BreaksSource() => Each("$.components.schemas.*.enum[0]", x => x.Remove(), "source-breaking: ");

    [Fact]
    public void EnumValue_ThatComes_HasALine() => Each("$.components.schemas..enum", x => ((JArray)x).Add("brand-new"));

    [Fact]
    public void Requirement_ThatGoes_HasALineWhereItIsFelt() => Each("$.components.schemas.*.required[*]", x => x.Remove());

    [Fact]
    public void Property_ThatBecomesABoolean_HasALine() => Each("$.components.schemas.*.properties.*", x => x.Replace(new JObject { ["type"] = "boolean" }));

    [Fact]
    public void Operation_ThatGoes_BreaksSource() => Each("$.paths.*.*.operationId", x => x.Parent!.Parent!.Parent!.Remove(), "source-breaking: method removed ");

    [Fact]
    public void Case_ThatGoes_HasALine() => Each("$.components.schemas..oneOf[*]", x => x.Remove());

    [Fact]
    public void Parameter_ThatGoes_BreaksSource() => Each("$.paths.*.*.parameters[*]", x => x.Remove(), "source-breaking: method changed ");

    [Fact]
    public void Body_ThatBecomesOptional_IsAdditive() => Each("$.components.requestBodies.*.required", x => x.Replace(false), "additive: method added ");

    [Fact]
    public void Schema_ThatGetsAnotherName_HasALine() => Each("$.components.schemas.*", x => x["x-csharp-name"] = "BrandNew");

    [Theory]
    [InlineData("string", "boolean", 4)]
    [InlineData("string", "integer", 5)]
    [InlineData("integer", "number", 1)]
    [InlineData("integer", "string", 2)]
    [InlineData("boolean", "string", 1)]
    public void Type_ThatIsAnother_HasALine(string type, string by, int step) =>
        Each(Lines(x => Key(x) == "type" && x.Value is string text && text == type), step, x => ((JValue)x).Value = by, 10);

    [Fact]
    public void Reference_ToAnotherSchema_HasALine() =>
        Each(Lines(x => Key(x) == "$ref" && ((string)x!).Contains("/schemas/", StringComparison.Ordinal)), 3, x => ((JValue)x).Value = "#/components/schemas/Error", 20);

    [Fact]
    public void Value_ThatIsAnother_IsOneLineForItsGoingAndOneForItsComing() =>
        Assert.All(Lines(x => x.Parent is JArray { Parent: JProperty { Name: "enum" } list } && ((JArray)list.Value).Count > 1).Where((_, i) => i % 6 == 0).ToList(), place =>
        {
            var changed = (JObject)Document.DeepClone();
            ((JValue)changed.SelectToken(place.Path)!).Value = "brand-new";
            Assert.Equal(["removed", "added"], Differences.Of(Before, ApiModel.Of(changed)).Select(x => x.Split(' ')[2]));
        });

    [Theory]
    [InlineData("description")]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("format")]
    public void Annotation_ThatGoes_IsNoLine(string name) => Each(Lines(x => Key(x) == name), 9, x => x.Parent!.Remove(), 1);

    [Fact]
    public void OperationId_ThatIsAnother_BreaksSource() => Each(Lines(x => Key(x) == "operationId"), 1, x => ((JValue)x).Value = "brandNew", 10, "source-breaking: method changed ");
}
