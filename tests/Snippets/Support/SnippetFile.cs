namespace Snippets.Support;

/// <summary>
/// The snippets of a C# file: what stands between <c>// snippet: NAME</c> and <c>// end</c>. Regions of one name are one
/// snippet, with a blank line between them: a page shows the usings of a file together with code from the middle of it.
/// </summary>
internal static class SnippetFile
{
    private const string Begin = "// snippet: ";
    private const string End = "// end";

    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var snippets = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var mark = lines[line].Trim();
            if (!mark.StartsWith(Begin, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, line + 1, static x => x.Trim() is End || x.Trim().StartsWith(Begin, StringComparison.Ordinal));
            if (end < 0 || lines[end].Trim() != End)
            {
                throw new FormatException($"Line {line + 1}: no '{End}' ends '{mark}'.");
            }

            var name = mark[Begin.Length..];
            var code = Indentation.Remove(lines[(line + 1)..end]);
            snippets[name] = snippets.TryGetValue(name, out var first) ? $"{first}\n\n{code}" : code;
            line = end;
        }

        return snippets;
    }
}
