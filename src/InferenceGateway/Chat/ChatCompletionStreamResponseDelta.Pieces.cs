namespace InferenceGateway.Models;

public sealed partial class ChatCompletionStreamResponseDelta
{
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The piece of reasoning, counted once if both names carry it; null if there is none.</summary>
    internal string? ReasoningText =>
        !string.IsNullOrEmpty(ReasoningContent) ? ReasoningContent
        : !string.IsNullOrEmpty(Reasoning) ? Reasoning
        : null;

    /// <summary>Whether the delta contains text, a refusal or reasoning. A role or an empty text does not count.</summary>
    internal bool Speaks => !string.IsNullOrEmpty(Content) || !string.IsNullOrEmpty(Refusal) || ReasoningText is not null;
}
