using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Determines whether schemas must be followed exactly. The additional properties of options and tools specify it, under the names that other chat clients use.</summary>
internal static class Strictness
{
    private static readonly string[] Keys = ["strict", "strictJsonSchema"];

    /// <summary>Converts schemas to the rules of the providers' strict mode, and caches the results.</summary>
    public static AIJsonSchemaTransformCache Schemas { get; } = new(new AIJsonSchemaTransformOptions
    {
        ConvertBooleanSchemas = true,
        DisallowAdditionalProperties = true,
        RequireAllProperties = true,
        MoveDefaultKeywordToDescription = true,
    });

    public static bool IsKey(string name) => Array.IndexOf(Keys, name) >= 0;

    public static bool? Of(IReadOnlyDictionary<string, object?>? properties)
    {
        foreach (var key in Keys)
        {
            if (properties?.TryGetValue(key, out var value) == true && value is bool strict)
            {
                return strict;
            }
        }

        return null;
    }
}
