namespace Snippets.Support;

internal static class Indentation
{
    /// <summary>The lines without the indentation that all of them have, and without blank lines around them.</summary>
    public static string Remove(IReadOnlyList<string> lines)
    {
        var common = lines.Where(static x => !string.IsNullOrWhiteSpace(x)).Select(static x => x.Length - x.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(x => string.IsNullOrWhiteSpace(x) ? "" : x[common..].TrimEnd())).Trim('\n');
    }
}
