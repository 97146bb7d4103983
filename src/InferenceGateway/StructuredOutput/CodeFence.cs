namespace InferenceGateway.StructuredOutput;

/// <summary>Models like to show JSON as code, between <c>```json</c> and <c>```</c>, and to say a word before it.</summary>
internal static class CodeFence
{
    private const string Mark = "```";

    public static string Remove(string text)
    {
        var trimmed = text.Trim();
        var start = trimmed.IndexOf(Mark, StringComparison.Ordinal);

        // In JSON itself, the marks are part of a text.
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
