namespace PublicApi;

/// <summary>What one listing has and another has not, by types.</summary>
internal static class ApiDifference
{
    /// <returns>Lines of <paramref name="older"/> that are gone with a minus, new ones of <paramref name="newer"/> with a plus, below the types they belong to; empty where both are the same.</returns>
    public static string Between(string older, string newer)
    {
        var before = Blocks(older);
        var after = Blocks(newer);
        return string.Concat(before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(type => Block(before.GetValueOrDefault(type, []), after.GetValueOrDefault(type, []))));
    }

    private static string Block(string[] before, string[] after)
    {
        var changes = before.Except(after, StringComparer.Ordinal).Select(line => $"- {line}")
            .Concat(after.Except(before, StringComparer.Ordinal).Select(line => $"+ {line}"))
            .ToList();
        if (changes.Count > 0 && before.Length > 0 && after.Length > 0 && before[0] == after[0])
        {
            changes.Insert(0, $"  {after[0]}");
        }

        return changes.Count == 0 ? "" : string.Join('\n', changes) + "\n\n";
    }

    /// <summary>The lines of each type, by its name: the last word of its first line.</summary>
    private static Dictionary<string, string[]> Blocks(string listing) => listing
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(lines => lines[0].Split(' ')[^1], StringComparer.Ordinal);
}
