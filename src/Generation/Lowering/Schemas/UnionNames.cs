using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>What the cases of a union are called, and the types hoisted from them.</summary>
internal static class UnionNames
{
    /// <summary>
    /// A case written inline is named after its own content: an object by its marker (<c>type: [tool]</c> → <c>…Tool</c>),
    /// an enum by what it is. Its position in the list has no say, so that a new case renames none.
    /// </summary>
    public static string CaseType(string union, JToken token)
    {
        if (token is not JObject schema)
        {
            return union + "Value";
        }

        if (schema["properties"] is JObject properties)
        {
            foreach (var (_, property) in properties)
            {
                if (property is JObject { } && (property["const"] ?? ((property["enum"] as JArray) is [var only] ? only : null)) is { Type: JTokenType.String } marker)
                {
                    return union + Naming.Pascal((string)marker!);
                }
            }

            return union + "Object";
        }

        // A list hoists from its items, which add "Item" by themselves.
        return schema["items"] is not null ? union : union + "Value";
    }

    // Small letters, so that no type has the same name.
    public static string Case(Shape shape) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => "string",
        ScalarShape { Kind: Scalar.Boolean } => "boolean",
        ScalarShape => "number",
        ListShape => "list",
        MapShape => "map",
        NamedShape named => named.Name,
        _ => "any",
    };
}
