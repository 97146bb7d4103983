namespace InferenceGateway.Models;

public sealed partial class ChatCompletionStreamResponseDelta
{
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The piece of reasoning, once where both names carry it; null where there is none.</summary>
    internal string? ReasoningText =>
        !string.IsNullOrEmpty(ReasoningContent) ? ReasoningContent
        : !string.IsNullOrEmpty(Reasoning) ? Reasoning
        : null;

    /// <summary>Whether the model says something here: a role, or an empty text, says nothing.</summary>
    internal bool Speaks => !string.IsNullOrEmpty(Content) || !string.IsNullOrEmpty(Refusal) || ReasoningText is not null;
}
