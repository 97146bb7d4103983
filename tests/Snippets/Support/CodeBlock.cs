namespace Snippets.Support;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The line of its first fence, from 1.</param>
/// <param name="Language">What stands behind the fence, in lower case.</param>
/// <param name="Code">What stands between the fences, without the indentation that all of it has.</param>
internal sealed record CodeBlock(int Line, string Language, string Code)
{
    public bool IsCSharp => Language is "csharp" or "cs" or "c#";

    public static IReadOnlyList<CodeBlock> In(string page)
    {
        var blocks = new List<CodeBlock>();
        var lines = page.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (FenceOf(lines[line]) is not { } fence)
            {
                continue;
            }

            var end = Array.FindIndex(lines, line + 1, x => x.Trim() == fence);
            if (end < 0)
            {
                throw new FormatException($"Line {line + 1}: the block has no end.");
            }

            var language = lines[line].Trim()[fence.Length..].Trim().ToLowerInvariant();
            blocks.Add(new CodeBlock(line + 1, language, Indentation.Remove(lines[(line + 1)..end])));
            line = end;
        }

        return blocks;
    }

    private static string? FenceOf(string line)
    {
        var text = line.TrimStart();
        var length = text.TakeWhile(static x => x == '`').Count();
        return length < 3 ? null : new string('`', length);
    }
}
