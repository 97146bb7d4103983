using System.Text.Json;

namespace InferenceGateway.Extensions.AI;

/// <summary>The arguments of a tool call, which are sent as text.</summary>
internal static class ToolArguments
{
    public const string None = "{}";

    /// <summary>Parses the arguments. An empty text has no arguments.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static Dictionary<string, object?> Parse(string text)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(text))
        {
            return arguments;
        }

        var element = JsonElement.Parse(text);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"The arguments of a tool call must be a JSON object, but these are: {element.ValueKind}.");
        }

        foreach (var property in element.EnumerateObject())
        {
            arguments[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? null : property.Value;
        }

        return arguments;
    }

    /// <summary>Whether the arguments still equal those that were parsed from the text, or are still null if the text is not JSON.</summary>
    public static bool AreEqual(string text, IDictionary<string, object?>? arguments)
    {
        Dictionary<string, object?> parsed;
        try
        {
            parsed = Parse(text);
        }
        catch (JsonException)
        {
            return arguments is null;
        }

        return arguments?.Count == parsed.Count
            && parsed.All(one => arguments.TryGetValue(one.Key, out var value) && AreEqual(one.Value, value));
    }

    private static bool AreEqual(object? left, object? right) =>
        left is JsonElement one && right is JsonElement other ? JsonElement.DeepEquals(one, other) : left is null && right is null;
}
