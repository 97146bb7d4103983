using System.Text;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Chat;

/// <summary>A part of message content that a provider sends as a list, such as the reasoning and the text of Mistral's reasoning models.</summary>
/// <param name="Kind">The kind of the part.</param>
/// <param name="Text">The text or the reasoning. It is empty for other parts.</param>
/// <param name="Json">The part as it was sent.</param>
internal readonly record struct ContentPiece(ContentPieceKind Kind, string Text, RawJson Json)
{
    /// <summary>Reads message content that is not a text but a list of parts, or one part.</summary>
    public static List<ContentPiece> ReadAll(RawJson content)
    {
        using var document = JsonDocument.Parse(content.Utf8, new JsonDocumentOptions { MaxDepth = JsonCursor.MaxDepth });
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Read)] : [Read(root)];
    }

    /// <summary>Concatenates the texts of the parts of one kind; null if there is none.</summary>
    public static string? Join(IEnumerable<ContentPiece> pieces, ContentPieceKind kind) =>
        string.Concat(pieces.Where(piece => piece.Kind == kind).Select(static piece => piece.Text)) is { Length: > 0 } text ? text : null;

    private static ContentPiece Read(JsonElement part)
    {
        var json = RawJson.Trusted(Encoding.UTF8.GetBytes(part.GetRawText()));
        return part.ValueKind switch
        {
            JsonValueKind.String => new(ContentPieceKind.Text, part.GetString()!, json),
            JsonValueKind.Object when IsOf(part, "text") => new(ContentPieceKind.Text, TextOf(part, "text"), json),
            JsonValueKind.Object when IsOf(part, "thinking") => new(ContentPieceKind.Thinking, TextOf(part, "thinking"), json),
            _ => new(ContentPieceKind.Other, "", json),
        };
    }

    private static bool IsOf(JsonElement part, string type) => part.TryGetProperty("type", out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(type);

    /// <summary>Gets the text of a member, which is a string or a list of parts.</summary>
    private static string TextOf(JsonElement part, string member) => !part.TryGetProperty(member, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(static item => Read(item).Text)),
        _ => "",
    };
}
