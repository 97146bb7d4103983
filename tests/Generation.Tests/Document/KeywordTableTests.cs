using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Document;

/// <summary>The table of <c>docs/generation.md</c> that says what becomes of each keyword and form.</summary>
public sealed class KeywordTableTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var lines = File.ReadAllLines(Repository.File("docs/generation.md"));
            foreach (var line in lines.SkipWhile(x => !x.StartsWith("| keyword or form", StringComparison.Ordinal)).Skip(2).TakeWhile(x => x.StartsWith('|')))
            {
                var cells = line.Split(" | ");
                rows.Add(cells[0].TrimStart('|', ' '), cells[1].Trim('`'), cells[2].TrimEnd('|', ' '));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_SaysWhatBecomesOfIt(string form, string example, string expected)
    {
        var code = Read(example) is { } error ? error.Code : null;

        Assert.True(code is null ? expected is "type" or "note" : expected == code, $"{form}: {code ?? "read"}");
        if (expected is "type" or "note" && example.StartsWith('{'))
        {
            // A note may be gone, and the type is the same.
            var keyword = form.Trim('`').Split(':')[0];
            var schema = Yaml.Map("it: " + example)["it"]!;
            Assert.True(keyword.Contains("<<", StringComparison.Ordinal) || ((JObject)schema).ContainsKey(keyword), $"{form}: {schema}");
            Assert.Equal(expected == "note" && keyword != "format", SchemaKeywords.IsAnnotation(keyword));
        }
    }

    [Fact]
    public void Table_HasARowForEachKeywordThatIsKnown() =>
        Assert.Empty(SchemaKeywords.Known.Except(Rows.Select(x => x.Data.Item1.Trim('`').Split(':')[0])));

    private static GenerationException? Read(string example)
    {
        const string other = "components:\n  schemas:\n    Other: { type: object, properties: { a: { type: string } } }\n";
        var document = example.StartsWith('{') ? other + $"    Thing: {{ type: object, properties: {{ it: {example} }} }}"
            : $"paths:\n  /a:\n    post:\n      operationId: postA\n      {example}\n      responses: {{}}\n" + other;
        try
        {
            ApiLowering.Lower(Yaml.Map(document));
            return null;
        }
        catch (GenerationException e)
        {
            return e;
        }
    }
}
