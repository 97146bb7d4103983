using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdig.Renderers.Html;

namespace InferenceGateway.Samples.Web.Rendering;

/// <summary>
/// Leaves only links that a user can follow safely. An image would be loaded without a click, and its address can carry what the user
/// has written to somebody else, so it becomes a link. Scripts and addresses of this application become text.
/// </summary>
internal static class SafeLinks
{
    private static readonly string[] s_schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>Changes the links of a document.</summary>
    /// <param name="document">The document.</param>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // Markdig computes the address of a link that refers to a definition when it is asked.
            if (IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url))
            {
                link.IsImage = false;
                OpenElsewhere(link);
            }
            else
            {
                link.ReplaceBy(new ContainerInline());
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || IsSafe(link.Url))
            {
                OpenElsewhere(link);
            }
            else
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    private static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && s_schemes.Contains(address.Scheme);

    private static void OpenElsewhere(Inline link)
    {
        var attributes = link.GetAttributes();
        attributes.AddPropertyIfNotExist("target", "_blank");
        attributes.AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
    }
}
