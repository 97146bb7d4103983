using System.Text.Json;

namespace InferenceGateway.Testing.Chat;

/// <summary>A message of a chat request, reduced to its text.</summary>
internal sealed record ChatMessage(string Role, string Text)
{
    public static bool TryRead(JsonElement element, out ChatMessage message)
    {
        message = new ChatMessage("", "");
        if (element.ValueKind != JsonValueKind.Object || !Member(element, "role", JsonValueKind.String, out var role))
        {
            return false;
        }

        var content = element.TryGetProperty("content", out var value) ? value : default;
        message = new ChatMessage(role.ValueKind == JsonValueKind.String ? role.GetString()! : "", TextOf(content));
        return content.ValueKind
            is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String or JsonValueKind.Array;
    }

    private static string TextOf(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(TextOfPart).Where(text => text.Length > 0)),
        _ => "",
    };

    private static string TextOfPart(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object
        && Member(part, "text", JsonValueKind.String, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";

    private static bool Member(JsonElement element, string name, JsonValueKind kind, out JsonElement value) =>
        !element.TryGetProperty(name, out value) || value.ValueKind == kind || value.ValueKind == JsonValueKind.Null;
}
