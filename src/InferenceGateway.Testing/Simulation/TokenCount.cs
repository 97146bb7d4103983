namespace InferenceGateway.Testing.Simulation;

/// <summary>Estimates token counts at about four characters per token.</summary>
internal readonly record struct TokenCount(int Prompt, int Completion, int Reasoning)
{
    private const int CharactersPerToken = 4;
    private const int TokensPerMessage = 4;
    private const int TokensPerReply = 3;
    private const int TokensPerImage = 85;

    public int Total => Prompt + Completion;

    /// <summary>Counts the tokens of a request and of an answer that is returned several times.</summary>
    public static TokenCount Of(ModelRequest request, ModelAnswer answer, int times = 1)
    {
        var reasoning = Of(answer.Reasoning ?? "");
        return new TokenCount(
            request.Messages.Sum(message => TokensPerMessage + Of(message.Text) + (message.Images * TokensPerImage)) + TokensPerReply,
            times * (reasoning + Of(answer.Text) + answer.ToolCalls.Sum(call => Of(call.Name) + Of(call.Arguments))),
            times * reasoning);
    }

    private static int Of(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;
}
