namespace InferenceGateway.DependencyInjection;

/// <summary>Finds the key that a mistyped one probably means.</summary>
internal static class NearestKey
{
    /// <summary>Gets the most similar key; null if none is similar.</summary>
    /// <param name="typed">The mistyped key.</param>
    /// <param name="keys">The keys that exist.</param>
    public static string? Of(string typed, IEnumerable<string> keys)
    {
        var (key, distance) = keys.Select(key => (Key: key, Distance: Distance(Normalized(typed), Normalized(key)))).MinBy(static pair => pair.Distance);

        // A third of the letters: MaxRetrys and Base_Uri are recognised, and unrelated words are not.
        return distance <= Math.Max(1, key.Length / 3) ? key : null;
    }

    private static string Normalized(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Counts the letters that have to be inserted, removed or replaced to turn one text into the other (the Levenshtein distance).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
