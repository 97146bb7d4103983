using System.Text.RegularExpressions;
using Snippets.Support;

namespace Snippets;

/// <summary>What the pages show is what is compiled here, to the letter, and nothing is compiled that no page shows.</summary>
public sealed partial class PageTests
{
    private static readonly IReadOnlyDictionary<string, string> Compiled = Repository
        .Files(Path.Combine(Repository.Root, "tests", "Snippets", "Pages"), "*.cs")
        .SelectMany(static file => SnippetFile.Read(File.ReadAllText(file).ReplaceLineEndings("\n")).Select(x => (Name: $"{Path.GetFileName(file)}: {x.Key}", Code: x.Value)))
        .ToDictionary(static x => x.Name, static x => x.Code, StringComparer.Ordinal);

    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_OfAPage_IsCompiledCode(string page)
    {
        var foreign = CodeBlock.In(Repository.Text(page)).Where(static block => block.IsCSharp && !Compiled.Values.Contains(block.Code, StringComparer.Ordinal));

        Assert.True(!foreign.Any(), $"{page} shows C# that is no snippet of tests/Snippets/Pages:\n\n{string.Join("\n\n", foreign.Select(static block => $"line {block.Line}:\n{block.Code}"))}");
    }

    [Fact]
    public void Snippets_AreAllShown()
    {
        var shown = Repository.Pages.SelectMany(static page => CodeBlock.In(Repository.Text(page))).Select(static block => block.Code).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Compiled);
        Assert.Empty(Compiled.Where(snippet => !shown.Contains(snippet.Value)).Select(static snippet => snippet.Key));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadSomewhere(string page) =>
        Assert.Empty(PageLink.In(page).Where(static link => !link.LeadsSomewhere()).Select(static link => link.Target));

    [Fact]
    public void Docs_AreAllLinkedFromTheReadme()
    {
        var links = PageLink.In("README.md").Select(static link => link.Target.Split('#')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Repository.Pages, page => page.StartsWith("docs/", StringComparison.Ordinal) && !links.Contains(page));
    }

    /// <summary>Code within the rows of the tables is no block, but compiled all the same.</summary>
    [Theory]
    [InlineData("OpenAI", "Versioning", 15)]
    [InlineData("Anthropic", "VersioningAnthropic", 10)]
    [InlineData("Microsoft.Extensions.AI", "VersioningExtensionsAi", 10)]
    public void Code_OfAMigrationTable_IsCompiledCode(string package, string file, int leastRows)
    {
        var compiled = Repository.Text($"tests/Snippets/Pages/{file}.cs");
        var rows = Repository.Text("docs/versioning.md").Split('\n').SkipWhile(x => !x.StartsWith($"| {package} |", StringComparison.Ordinal)).Skip(2).TakeWhile(static x => x.StartsWith('|')).ToList();
        var code = rows.SelectMany(static row => CodeSpan().Matches(row)).Select(static x => x.Groups[1].Value).ToList();

        Assert.True(rows.Count > leastRows);
        Assert.DoesNotContain(code, x => !compiled.Contains(x, StringComparison.Ordinal));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
