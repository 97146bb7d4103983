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
        using var document = Parse(content);
        return [.. Parts(document.RootElement).Select(static part => Read(part, keepsJson: true))];
    }

    /// <summary>Concatenates the texts of the parts of one kind; null if there is none.</summary>
    public static string? Join(RawJson content, ContentPieceKind kind)
    {
        using var document = Parse(content);
        var text = new StringBuilder();
        foreach (var part in Parts(document.RootElement))
        {
            var piece = Read(part, keepsJson: false);
            text.Append(piece.Kind == kind ? piece.Text : "");
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static JsonDocument Parse(RawJson content) => JsonDocument.Parse(content.Utf8, new JsonDocumentOptions { MaxDepth = JsonCursor.MaxDepth });

    private static JsonElement[] Parts(JsonElement content) => content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray()] : [content];

    private static ContentPiece Read(JsonElement part, bool keepsJson)
    {
        var json = keepsJson ? RawJson.Trusted(Encoding.UTF8.GetBytes(part.GetRawText())) : default;
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
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(static item => Read(item, keepsJson: false).Text)),
        _ => "",
    };
}
