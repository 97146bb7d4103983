namespace InferenceGateway.StructuredOutput;

/// <summary>Removes the marks <c>```json</c> and <c>```</c> around JSON, and the text before them, which some models add.</summary>
internal static class CodeFence
{
    private const string Mark = "```";

    public static string Remove(string text)
    {
        var trimmed = text.Trim();
        var start = trimmed.IndexOf(Mark, StringComparison.Ordinal);

        // Inside JSON, the marks are part of a string.
        if (start < 0 || trimmed[0] is '{' or '[' or '"')
        {
            return trimmed;
        }

        start += Mark.Length;
        while (start < trimmed.Length && char.IsLetterOrDigit(trimmed[start]))
        {
            start++;
        }

        var end = trimmed.LastIndexOf(Mark, StringComparison.Ordinal);
        return (end > start ? trimmed.Substring(start, end - start) : trimmed.Substring(start)).Trim();
    }
}
