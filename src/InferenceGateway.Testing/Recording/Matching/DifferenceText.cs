namespace InferenceGateway.Testing.Recording.Matching;

/// <summary>Creates differences whose values are short enough to be read: of long texts, it shows the place where they begin to differ.</summary>
internal static class DifferenceText
{
    private const int MostChars = 80;
    private const int CharsBefore = 20;
    private const string Ellipsis = "…";

    public static ReplayDifference Create(string place, string? recorded, string? received)
    {
        var common = recorded.AsSpan().CommonPrefixLength(received);
        return new ReplayDifference(place, Shorten(recorded, common), Shorten(received, common));
    }

    private static string? Shorten(string? text, int common)
    {
        if (text is null || text.Length <= MostChars)
        {
            return text;
        }

        var start = Math.Min(Math.Max(common - CharsBefore, 0), text.Length - MostChars);
        var end = start + MostChars;
        return (start > 0 ? Ellipsis : "") + text[start..end] + (end < text.Length ? Ellipsis : "");
    }
}
