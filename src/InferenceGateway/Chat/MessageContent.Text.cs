using InferenceGateway.Chat;

namespace InferenceGateway.Models;

public sealed partial class MessageContent
{
    /// <summary>The reasoning among the parts of the content; null if there is none.</summary>
    internal string? Thinking => Value is IList<ContentPart> parts
        ? string.Concat(parts.Select(static part => part?.Value is RawJson json ? ContentPiece.Join(json, ContentPieceKind.Thinking) : null)) is { Length: > 0 } text ? text : null
        : null;

    /// <summary>Gets the text of the content: the text itself, or the concatenated text parts. It is null if there is none, for example if all parts are images.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Text => Value switch
    {
        string text => text,
        IList<ContentPart> parts => Joined(parts),
        _ => null,
    };

    /// <summary>Returns the text of the content, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Text ?? "";

    private static string? Joined(IList<ContentPart> parts)
    {
        string? all = null;
        foreach (var part in parts)
        {
            all = (part?.Value as TextContentPart)?.Text is { } text ? all + text : all;
        }

        return all;
    }
}
