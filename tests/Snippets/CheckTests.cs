using Snippets.Support;

namespace Snippets;

/// <summary>The check itself: it would see a page that differs from what is compiled.</summary>
public sealed class CheckTests
{
    private const string File = """
        // snippet: usings
        using System;
        // end
        class A
        {
            // snippet: body
            if (true)
            {
                Run();

                Run();
            }
            // end
        }
        // snippet: usings
        using System.IO;
        // end
        """;

    [Fact]
    public void Snippet_IsItsLinesInOrderWithoutTheCommonIndentation() =>
        Assert.Equal("if (true)\n{\n    Run();\n\n    Run();\n}", SnippetFile.Read(File)["body"]);

    [Fact]
    public void Snippet_OfTwoRegions_HasABlankLineBetweenThem() =>
        Assert.Equal("using System;\n\nusing System.IO;", SnippetFile.Read(File)["usings"]);

    [Theory]
    [InlineData("// snippet: a\nx();")]
    [InlineData("// snippet: a\nx();\n// snippet: b\ny();\n// end")]
    public void Snippet_WithoutEnd_IsAnError(string file) => Assert.Throws<FormatException>(() => SnippetFile.Read(file));

    [Fact]
    public void Blocks_OfAPage_AreFoundWithTheirLanguage()
    {
        var blocks = CodeBlock.In("# T\n\n```sh\nls\n```\n\n- item\n\n  ```CSharp\n  a();\n    b();\n  ```\n\n````csharp\n```\n````\n");

        Assert.Equal([(3, "sh", "ls"), (9, "csharp", "a();\n  b();"), (14, "csharp", "```")], blocks.Select(static x => (x.Line, x.Language, x.Code)));
    }

    [Fact]
    public void Block_WithoutEnd_IsAnError() => Assert.Throws<FormatException>(() => CodeBlock.In("```csharp\na();\n"));

    [Theory]
    [InlineData("README.md", "docs", true)]
    [InlineData("README.md", "#quick-start", true)]
    [InlineData("docs/benchmarks.md", "../README.md#quick-start", true)]
    [InlineData("README.md", "docs/nothing.md", false)]
    [InlineData("README.md", "#nothing", false)]
    public void Link_LeadsToAFileAndAHeading(string page, string target, bool leads) =>
        Assert.Equal(leads, new PageLink(page, target).LeadsSomewhere());
}
