using System.Text.Json;

namespace InferenceGateway.Testing.Chat;

/// <summary>The JSON types of the members of a chat request. The gateway refuses requests with members of other types.</summary>
internal static class ChatRequestTypes
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> s_types = new(StringComparer.Ordinal)
    {
        ["model"] = IsText,
        ["user"] = IsText,
        ["reasoning_effort"] = IsText,
        ["messages"] = IsList,
        ["tools"] = IsList,
        ["stream"] = IsFlag,
        ["logprobs"] = IsFlag,
        ["parallel_tool_calls"] = IsFlag,
        ["temperature"] = IsNumber,
        ["top_p"] = IsNumber,
        ["presence_penalty"] = IsNumber,
        ["frequency_penalty"] = IsNumber,
        ["n"] = IsInteger,
        ["seed"] = IsInteger,
        ["top_logprobs"] = IsInteger,
        ["max_tokens"] = IsInteger,
        ["max_completion_tokens"] = IsInteger,
    };

    public static bool Fit(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(Fits);

    private static bool Fits(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Null
        || !s_types.TryGetValue(property.Name, out var fits)
        || fits(property.Value);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsList(JsonElement value) => value.ValueKind == JsonValueKind.Array;

    private static bool IsFlag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    // The gateway does not accept 1.0 as an integer.
    private static bool IsInteger(JsonElement value) => IsNumber(value) && value.TryGetInt64(out _);
}
