using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class ChatCompletionStreamResponseDelta
{
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The parts of a content that is not a text; null as a rule.</summary>
    internal List<ContentPiece>? Pieces => PartsJson is { } json ? ContentPiece.ReadAll(json) : null;

    /// <summary>The piece of text; null if there is none.</summary>
    internal string? TextPiece => Content ?? (PartsJson is { } json ? ContentPiece.Join(json, ContentPieceKind.Text) : null);

    /// <summary>The piece of reasoning, in a member of its own or among the parts of the content; null if there is none.</summary>
    internal string? ThinkingPiece => ReasoningText ?? (PartsJson is { } json ? ContentPiece.Join(json, ContentPieceKind.Thinking) : null);

    /// <summary>Whether the delta adds something to the message. A role or an empty text does not count.</summary>
    internal bool AddsContent => Speaks || ToolCalls is { Count: > 0 } || __unknown?.ContainsKey(StreamedFunctionCall.Name) == true;

    /// <summary>The piece of reasoning in a member of its own, counted once if both names carry it; null if there is none.</summary>
    internal string? ReasoningText =>
        !string.IsNullOrEmpty(ReasoningContent) ? ReasoningContent
        : !string.IsNullOrEmpty(Reasoning) ? Reasoning
        : null;

    /// <summary>Whether the delta contains text, a refusal or reasoning. A role or an empty text does not count.</summary>
    internal bool Speaks => !string.IsNullOrEmpty(TextPiece) || !string.IsNullOrEmpty(Refusal) || ThinkingPiece is not null;

    private RawJson? PartsJson => Content is null && __unknown?.TryGetValue("content", out var content) == true && !content.IsNull ? content : default(RawJson?);
}
