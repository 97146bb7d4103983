using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>
/// The gateway's own document with one line changed, all over it: the report has exactly one line where the C# differs, and
/// none where it does not.
/// </summary>
[Trait("Category", "Slow")]
public sealed class EveryLineTests
{
    private static readonly JObject Document = Read();
    private static readonly ApiModel Before = ApiModel.Of(Document);
    private static readonly string Printed = CSharpOf(Document);

    private static JObject Read() => OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)).Document;

    /// <summary>What the templates print, documentation aside.</summary>
    private static string CSharpOf(JObject document)
    {
        var plain = NSwagDocument.Write(ApiLowering.Lower(document));
        // The place of a type in the document is in its documentation, and an enum's order is not felt. Nor is what becomes of a value
        // that does not fit its member.
        foreach (var docs in plain.Descendants().OfType<JProperty>().Where(x => x.Name is "x-docs" or "docs" or "x-body-docs" or "x-case-docs" or "x-example" or "x-optional" or "x-only-text").ToList())
        {
            docs.Remove();
        }

        return plain.ToString();
    }

    /// <summary>The lines with a plain value: <c>key: value</c> or <c>- value</c>, texts and examples aside.</summary>
    private static IEnumerable<string> Lines(Func<JValue, bool> match) =>
        Document.Descendants().OfType<JValue>()
            .Where(x => (x.Path.StartsWith("components.schemas", StringComparison.Ordinal) || x.Path.StartsWith("paths", StringComparison.Ordinal))
                && !x.Path.Contains("example", StringComparison.Ordinal) && !x.Path.Contains("x-", StringComparison.Ordinal) && match(x))
            .Select(x => x.Path);

    private static void Each(IEnumerable<string> places, int step, Action<JValue> change, int atLeast)
    {
        var (compared, wrong) = (0, new List<string>());
        foreach (var place in places.Where((_, i) => i % step == 0).ToList())
        {
            var changed = (JObject)Document.DeepClone();
            change((JValue)changed.SelectToken(place)!);
            try
            {
                var lines = Differences.Of(Before, ApiModel.Of(changed));
                compared++;
                if (lines.Count != (CSharpOf(changed) == Printed ? 0 : 1))
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

    private static string? Key(JValue value) => (value.Parent as JProperty)?.Name;

    [Theory]
    [InlineData("string", "boolean", 4)]
    [InlineData("string", "integer", 5)]
    [InlineData("integer", "number", 1)]
    [InlineData("integer", "string", 2)]
    [InlineData("boolean", "string", 1)]
    public void Type_ThatIsAnother_IsOneLine(string type, string by, int step) =>
        Each(Lines(x => Key(x) == "type" && x.Value is string text && text == type), step, x => x.Value = by, 10);

    [Fact]
    public void Reference_ToAnotherSchema_IsOneLine() =>
        Each(Lines(x => Key(x) == "$ref" && ((string)x!).Contains("/schemas/", StringComparison.Ordinal)), 3, x => x.Value = "#/components/schemas/Error", 20);

    [Fact]
    public void Value_ThatIsAnother_IsOneLineForItsGoingAndOneForItsComing() =>
        Assert.All(Lines(x => x.Parent is JArray { Parent: JProperty { Name: "enum" } list } && ((JArray)list.Value).Count > 1).Where((_, i) => i % 6 == 0).ToList(), place =>
        {
            var changed = (JObject)Document.DeepClone();
            ((JValue)changed.SelectToken(place)!).Value = "brand-new";
            Assert.Equal(["removed", "added"], Differences.Of(Before, ApiModel.Of(changed)).Select(x => x.Split(' ')[2]));
        });

    [Fact]
    public void Requirement_ThatGoes_IsOneLineWhereItIsFelt() =>
        Each(Lines(x => x.Parent is JArray { Parent: JProperty { Name: "required" } }), 3, x => x.Remove(), 20);

    [Theory]
    [InlineData("description")]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("format")]
    public void Annotation_ThatGoes_IsNoLine(string name) => Each(Lines(x => Key(x) == name), 9, x => x.Parent!.Remove(), 1);

    [Fact]
    public void OperationId_ThatIsAnother_IsOneLine() => Each(Lines(x => Key(x) == "operationId"), 1, x => x.Value = "brandNew", 10);
}
