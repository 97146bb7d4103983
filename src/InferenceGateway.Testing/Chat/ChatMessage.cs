using System.Text.Json;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Chat;

/// <summary>Reads the messages of a chat request.</summary>
internal static class ChatMessage
{
    public static bool TryRead(JsonElement element, out ModelMessage message)
    {
        var content = element.Member("content");
        message = new ModelMessage(element.Text("role") ?? "", TextOf(content), content.AsItems().Count(IsImage));
        return element.ValueKind == JsonValueKind.Object
            && (element.IsMissing("role") || element.Text("role") is not null)
            && content.ValueKind
                is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String or JsonValueKind.Array;
    }

    /// <summary>Gets the text of a content, which is a string or consists of parts.</summary>
    public static string TextOf(JsonElement content) => content.AsText()
        ?? string.Join('\n', content.AsItems().Select(part => part.Text("text")).Where(text => !string.IsNullOrEmpty(text)));

    private static bool IsImage(JsonElement part) => part.Text("type") == "image_url";
}
