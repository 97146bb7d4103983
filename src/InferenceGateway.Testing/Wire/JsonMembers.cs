using System.Text.Json;

namespace InferenceGateway.Testing.Wire;

/// <summary>Reads members of requests, which may have any type. A member that is missing or has another type is treated as missing.</summary>
internal static class JsonMembers
{
    /// <summary>Gets a member. It is undefined if it is missing.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) => element.Member(name).AsText();

    public static string? AsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // The text contains an escaped half of a surrogate pair. That is valid JSON, but not a valid string.
            return "\uFFFD";
        }
    }

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name).AsItems();

    public static IEnumerable<JsonElement> AsItems(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    public static bool IsTrue(this JsonElement element, string name) =>
        element.Member(name).ValueKind == JsonValueKind.True;

    public static bool IsFalse(this JsonElement element, string name) =>
        element.Member(name).ValueKind == JsonValueKind.False;

    /// <summary>Whether a member is missing or null.</summary>
    public static bool IsMissing(this JsonElement element, string name) =>
        element.Member(name).ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
