using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Whether schemas are to be followed exactly: additional properties of options and tools say so, under the names that other chat clients have for it.</summary>
internal static class Strictness
{
    private static readonly string[] Keys = ["strict", "strictJsonSchema"];

    /// <summary>Makes schemas keep the rules of the providers' strict mode, and keeps what it made.</summary>
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
