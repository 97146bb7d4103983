using System.Text.Json;

namespace InferenceGateway.Chat;

/// <summary>A part of message content that a provider sends as a list, such as the reasoning and the text of Mistral's reasoning models.</summary>
/// <param name="Kind">The kind of the part.</param>
/// <param name="Text">The text or the reasoning. It is empty for other parts.</param>
/// <param name="Json">The part as it was sent.</param>
internal readonly record struct ContentPiece(ContentPieceKind Kind, string Text, RawJson Json)
{
    /// <summary>Reads message content that is not a text but a list of parts, or one part.</summary>
    public static List<ContentPiece> ReadAll(RawJson content) => content.Items().ConvertAll(Read);

    /// <summary>Concatenates the texts of the parts of one kind; null if there is none.</summary>
    public static string? Join(RawJson content, ContentPieceKind kind) =>
        string.Concat(ReadAll(content).Where(piece => piece.Kind == kind).Select(static piece => piece.Text)) is { Length: > 0 } text ? text : null;

    private static ContentPiece Read(RawJson part)
    {
        if (part.Kind == JsonValueKind.String)
        {
            return new(ContentPieceKind.Text, part.Text!, part);
        }

        return part.Member("type"u8).Text switch
        {
            "text" => new(ContentPieceKind.Text, TextOf(part.Member("text"u8)), part),
            "thinking" => new(ContentPieceKind.Thinking, TextOf(part.Member("thinking"u8)), part),
            _ => new(ContentPieceKind.Other, "", part),
        };
    }

    /// <summary>Gets the text of a member: a string, or the texts in a list of parts.</summary>
    private static string TextOf(RawJson value) => string.Concat(value.Items().Select(static item => item.Text ?? item.Member("text"u8).Text));
}
