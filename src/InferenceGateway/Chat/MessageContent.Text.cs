using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class MessageContent
{
    /// <summary>The reasoning among the parts of the content; null if there is none.</summary>
    internal string? Thinking => Value is IList<ContentPart> parts
        ? string.Concat(parts.Select(static part => part?.Value is RawJson json ? ContentPiece.Join(json, ContentPieceKind.Thinking) : null)) is { Length: > 0 } text ? text : null
        : null;

    /// <summary>Returns the text of the content: the text itself, or the concatenated text parts.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Value switch
    {
        string text => text,
        IList<ContentPart> parts => string.Concat(parts.Select(static part => (part?.Value as TextContentPart)?.Text)),
        _ => "",
    };
}
