using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace InferenceGateway.Samples.Web.Rendering;

/// <summary>Renders a block of code with its language and a button that copies it. The script <c>copy.js</c> answers the button.</summary>
/// <param name="hasButton">Whether there is a button.</param>
internal sealed class CodeRenderer(bool hasButton) : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(block);
        var language = (block as FencedCodeBlock)?.Info is { Length: > 0 } info ? info : "code";
        renderer.Write("<figure class=\"code\"><figcaption><span>").WriteEscape(language).Write("</span>");
        if (hasButton)
        {
            renderer.Write("<button type=\"button\" class=\"quiet\" data-copy-code>Copy code</button>");
        }

        renderer.Write("</figcaption><pre tabindex=\"0\"><code>").WriteLeafRawLines(block, writeEndOfLines: true, escape: true).Write("</code></pre></figure>");
    }
}
