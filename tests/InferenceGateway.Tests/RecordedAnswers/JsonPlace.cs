using System.Text.Json;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Finds values in JSON by paths such as <c>$.choices[0].message.citations</c>.</summary>
internal static class JsonPlace
{
    /// <summary>Gets the JSON at a path; null if there is nothing.</summary>
    public static string? Find(string? json, string path)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        JsonElement? place = document.RootElement;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Skip(1))
        {
            place = place is not { } parent ? null
                : step[0] == '[' ? Item(parent, int.Parse(step.AsSpan(1, step.Length - 2), System.Globalization.CultureInfo.InvariantCulture))
                : parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(step, out var member) ? member : null;
        }

        return place?.GetRawText();
    }

    /// <summary>Gets the names of all members with a value, at any depth.</summary>
    public static IEnumerable<string> Names(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Names(document.RootElement)];
    }

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(static member => !IsEmpty(member.Value)).SelectMany(static member => Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static bool IsEmpty(JsonElement value) => value.ValueKind is JsonValueKind.Null || value.GetRawText() is "\"\"" or "[]" or "{}";

    private static JsonElement? Item(JsonElement list, int index) =>
        list.ValueKind == JsonValueKind.Array && index < list.GetArrayLength() ? list[index] : null;
}
