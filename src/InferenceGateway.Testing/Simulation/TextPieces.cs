namespace InferenceGateway.Testing.Simulation;

/// <summary>Splits texts without splitting surrogate pairs.</summary>
internal static class TextPieces
{
    private const int FragmentLength = 8;

    /// <summary>Splits a text into words, each with the space before it. Concatenated, they are the text.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var space = text.IndexOf(' ', start + 1);
            var end = space < 0 ? text.Length : space;
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>Splits a text into pieces of the length in which models send the arguments of tools.</summary>
    public static IEnumerable<string> Fragments(string text)
    {
        while (text.Length > 0)
        {
            var fragment = Cut(text, FragmentLength);
            yield return fragment;
            text = text[fragment.Length..];
        }
    }

    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
