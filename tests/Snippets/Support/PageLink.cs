using System.Text.RegularExpressions;

namespace Snippets.Support;

/// <summary>A link of a page to something else in the repository.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Target">Its target as it stands there.</param>
internal sealed partial record PageLink(string Page, string Target)
{
    public static IEnumerable<PageLink> In(string page) => Link().Matches(Repository.Text(page))
        .Select(static x => x.Groups[1].Value)
        .Where(static target => !target.Contains("://", StringComparison.Ordinal))
        .Select(target => new PageLink(page, target));

    public bool LeadsSomewhere()
    {
        var parts = Target.Split('#', 2);
        var path = parts[0].Length == 0 ? Page : Path.Combine(Path.GetDirectoryName(Page)!, parts[0]);
        return Repository.Exists(path) && (parts.Length == 1 || Anchors(path).Contains(parts[1], StringComparer.Ordinal));
    }

    /// <summary>Headings as links name them: lower case, blanks as hyphens, without marks.</summary>
    private static IEnumerable<string> Anchors(string page) => Repository.Text(page).Split('\n')
        .Where(static line => line.StartsWith('#'))
        .Select(static line => Mark().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\[[^\]\n]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Mark();
}
