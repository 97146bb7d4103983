using InferenceGateway.Samples.Web.Rendering;

namespace InferenceGateway.Web.Tests.Rendering;

/// <summary>The HTML of answers, which is shown as it is: nothing in an answer may become a script or load anything.</summary>
public sealed class AnswerMarkdownTests
{
    [Theory]
    [InlineData("[text](javascript:alert(1))")]
    [InlineData("[text](JaVaScRiPt:alert(1))")]
    [InlineData("[text](&#106;avascript:alert(1))")]
    [InlineData("[text](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[text](/error)")]
    [InlineData("[text](//example.org)")]
    [InlineData("[text][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("![text](javascript:alert(1))")]
    public void Link_ThatIsNotOfTheWeb_IsText(string markdown) => Assert.Equal("<p>text</p>", Html(markdown));

    [Fact]
    public void Autolink_ThatIsNotOfTheWeb_IsText() => Assert.Equal("<p>javascript:alert(1)</p>", Html("<javascript:alert(1)>"));

    [Theory]
    [InlineData("[text](https://example.org)", "https://example.org")]
    [InlineData("[text][1]\n\n[1]: https://example.org", "https://example.org")]
    [InlineData("[text](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("![text](http://example.org/a.png)", "http://example.org/a.png")]
    public void Link_OfTheWeb_OpensElsewhere(string markdown, string address) =>
        Assert.Equal($"<p><a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">text</a></p>", Html(markdown));

    [Theory]
    [InlineData("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>")]
    [InlineData("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>")]
    [InlineData("`<b>`", "<p><code>&lt;b&gt;</code></p>")]
    [InlineData("[a](https://example.org \"x\\\" onclick=\\\"alert(1)\")", "<p><a href=\"https://example.org\" target=\"_blank\" rel=\"noopener noreferrer nofollow\" title=\"x&quot; onclick=&quot;alert(1)\">a</a></p>")]
    [InlineData("# one\n\n##### five", "<h3>one</h3>|<h6>five</h6>")]
    [InlineData("- [x] done", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">☑ done</li>\n</ul>")]
    public void Markdown_IsHtmlWithoutHtmlOfTheModel(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Language_OfCode_IsText() => Assert.Contains("<span>&lt;b&gt;</span>", Html("```<b>\nx\n```"), StringComparison.Ordinal);

    [Fact]
    public void Table_HasNoStyles_WhichTheSecurityPolicyForbids()
    {
        var html = Html("| a | b |\n|:-:|--:|\n| 1 | 2 |");

        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"center\">1</td>\n<td class=\"right\">2</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_ThatIsComplete_StaysAsItIs_WhileTheNextOneGrows()
    {
        const string Answer = "# One\n\n```\ncode\n```\n\nTwo\n\n1. three\n2. four\n";
        var complete = AnswerMarkdown.ToBlocks(Answer, isComplete: true);

        for (var length = 0; length < Answer.Length; length++)
        {
            var blocks = AnswerMarkdown.ToBlocks(Answer[..length], isComplete: false);
            Assert.Equal(complete.Take(Math.Max(blocks.Count - 1, 0)), blocks.SkipLast(1));
        }
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    public void Nesting_ThatTheParserRefuses_IsShownAsItIs(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, 3_000)) + "end";

        Assert.Contains("end", Html(markdown), StringComparison.Ordinal);
        Assert.Contains("end", AnswerMarkdown.ToPlainText(markdown), StringComparison.Ordinal);
    }

    private static string Html(string markdown) => string.Join('|', AnswerMarkdown.ToBlocks(markdown, isComplete: true).Select(block => block.Trim()));
}
