namespace InferenceGateway.Testing.Chat;

/// <summary>Token counts as a tokenizer might give them: about four characters a token.</summary>
internal readonly record struct TokenCount(int Prompt, int Completion)
{
    private const int CharactersPerToken = 4;
    private const int TokensPerMessage = 4;
    private const int TokensPerReply = 3;

    public static TokenCount Of(ChatRequest request, string answer) => new(
        request.Messages.Sum(message => TokensPerMessage + Of(message.Text)) + TokensPerReply,
        Of(answer));

    private static int Of(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;
}
