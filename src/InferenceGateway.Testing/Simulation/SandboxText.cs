namespace InferenceGateway.Testing.Simulation;

/// <summary>Creates the text of the sandbox's answer. It says that it is a sandbox, and quotes the beginning of the question or of the tool results.</summary>
internal static class SandboxText
{
    private const int QuotedWords = 8;
    private const int QuotedCharacters = 80;
    private const int QuotedResultWords = 40;
    private const int QuotedResultCharacters = 200;

    public static string For(ModelRequest request) =>
        "This is the local sandbox gateway: no model was called. " + Subject(request)
        + "For a real answer, use the URL of a real gateway.";

    /// <summary>Creates the reasoning of the sandbox's answer.</summary>
    public static string Reasoning(ModelRequest request) =>
        $"The question has {new QuestionWords(request.Question).All.Count} words. The sandbox repeats it instead of thinking about it.";

    private static string Subject(ModelRequest request) => request.ToolResults.ToArray() switch
    {
        [] => Asked(request.Question) + Seen(request.Messages.Sum(message => message.Images)),
        [var result] => $"The tool answered: {QuoteResult(result)} ",
        var results => $"The tools answered: {string.Join(", ", results.Select(QuoteResult))} ",
    };

    private static string Asked(string question) => Quote(question, QuotedWords, QuotedCharacters) is { Length: > 0 } quote
        ? $"You asked: \"{quote}\" "
        : "You asked nothing in words. ";

    private static string Seen(int images) => images switch
    {
        0 => "",
        1 => "You sent 1 image. ",
        _ => $"You sent {images} images. ",
    };

    private static string QuoteResult(string result) => $"\"{Quote(result, QuotedResultWords, QuotedResultCharacters)}\"";

    private static string Quote(string text, int wordCount, int characterCount)
    {
        var words = text.Split((char[]?)null, wordCount + 1, StringSplitOptions.RemoveEmptyEntries);
        var quote = string.Join(' ', words.Take(wordCount));
        if (quote.Length > characterCount)
        {
            return TextPieces.Cut(quote, characterCount) + "…";
        }

        return words.Length > wordCount ? quote + " …" : quote;
    }
}
