using System.Text.Json;

namespace InferenceGateway.Testing.Wire;

/// <summary>Members of requests that may be anything: what is absent or of another type is read as not given.</summary>
internal static class JsonMembers
{
    /// <summary>The member, undefined where there is none.</summary>
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
            // Half of a character, escaped: valid JSON, but no text.
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

    /// <summary>Whether nothing, not even a null that says nothing, is given.</summary>
    public static bool IsMissing(this JsonElement element, string name) =>
        element.Member(name).ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
