using InferenceGateway.Testing.Chat;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>The sandbox's answer: says what it is, and repeats the beginning of the question.</summary>
internal static class SandboxText
{
    private const int QuotedWords = 8;
    private const int QuotedCharacters = 80;

    public static string For(ChatRequest chat)
    {
        var question = chat.Messages.LastOrDefault(message => message.Role == "user")?.Text ?? "";
        return "This is the local sandbox gateway: no model was called. "
            + (Quote(question) is { Length: > 0 } quote ? $"You asked: \"{quote}\" " : "You asked nothing in words. ")
            + "For a real answer, use the URL of a real gateway.";
    }

    private static string Quote(string question)
    {
        var words = question.Split((char[]?)null, QuotedWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var quote = string.Join(' ', words.Take(QuotedWords));
        if (quote.Length > QuotedCharacters)
        {
            // Never half of a surrogate pair.
            var length = char.IsHighSurrogate(quote[QuotedCharacters - 1]) ? QuotedCharacters - 1 : QuotedCharacters;
            return quote[..length] + "…";
        }

        return words.Length > QuotedWords ? quote + " …" : quote;
    }
}
