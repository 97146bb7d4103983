using System.Net;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InferenceGateway.Samples.Web.Rendering;

/// <summary>Renders the Markdown of an answer as HTML. What a model writes is not trusted: HTML in it is shown as text, and it loads nothing.</summary>
internal static class AnswerMarkdown
{
    private const int HeadingOffset = 2;
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).DisableHtml().Build();

    /// <summary>Renders an answer.</summary>
    /// <param name="markdown">What has arrived of it.</param>
    /// <param name="isComplete">Whether it is complete. Until then its last block, which changes, has no buttons.</param>
    /// <returns>The HTML of each block, so that a change of the last block leaves the others as they are.</returns>
    public static IReadOnlyList<string> ToBlocks(string markdown, bool isComplete) =>
        UnlessTooDeep<IReadOnlyList<string>>(() => Render(Parse(markdown), isComplete), () => [$"<pre tabindex=\"0\">{WebUtility.HtmlEncode(markdown)}</pre>"]);

    /// <summary>Renders an answer as text without marks, for screen readers.</summary>
    /// <param name="markdown">The answer.</param>
    /// <returns>The text.</returns>
    public static string ToPlainText(string markdown) => UnlessTooDeep(() => Markdown.ToPlainText(markdown, s_pipeline), () => markdown);

    /// <summary>Markdig refuses texts that are nested more deeply than any answer for people.</summary>
    private static T UnlessTooDeep<T>(Func<T> render, Func<T> otherwise)
    {
        try
        {
            return render();
        }
        catch (ArgumentException)
        {
            return otherwise();
        }
    }

    private static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        SafeLinks.Apply(document);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page has the first two levels.
            heading.Level = Math.Min(heading.Level + HeadingOffset, DeepestHeading);
        }

        foreach (var task in document.Descendants<TaskList>().ToList())
        {
            // A disabled check box without a name says nothing to a screen reader.
            task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
        }

        return document;
    }

    private static List<string> Render(MarkdownDocument document, bool isComplete) =>
        [.. document.Where(block => block is not LinkReferenceDefinitionGroup).Select(block => Render(block, hasButtons: isComplete || block != document.LastChild))];

    private static string Render(Block block, bool hasButtons)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer(hasButtons));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollableTableRenderer());
        renderer.Render(block);
        return writer.ToString();
    }
}
