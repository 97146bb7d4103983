using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>What the cases of a union are called, and the types hoisted from them.</summary>
internal static class UnionNames
{
    /// <summary>
    /// A case written inline is named after its own content: an object by its marker (<c>type: [tool]</c> → <c>…Tool</c>),
    /// an enum by what it is. Its position in the list has no say, so that a new case renames none.
    /// </summary>
    public static string CaseType(string union, JObject schema)
    {
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

    public static string Case(Shape shape) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => "Text",
        ScalarShape { Kind: Scalar.Boolean } => "Flag",
        ScalarShape => "Number",
        ListShape => "List",
        MapShape => "Map",
        NamedShape named => named.Type.Name,
        _ => "Raw",
    };
}
