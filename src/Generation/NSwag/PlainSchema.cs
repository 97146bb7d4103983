using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes shapes as schemas of the plain document.</summary>
internal static class PlainSchema
{
    public static JObject Of(Shape shape) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => new JObject { ["type"] = "string" },
        ScalarShape { Kind: Scalar.Int64 } => new JObject { ["type"] = "integer", ["format"] = "int64" },
        ScalarShape { Kind: Scalar.Int32 } => new JObject { ["type"] = "integer", ["format"] = "int32" },
        ScalarShape { Kind: Scalar.Double } => new JObject { ["type"] = "number", ["format"] = "double" },
        ScalarShape => new JObject { ["type"] = "boolean" },
        RawShape => [],
        FileShape => Reference("FilePart"),
        ListShape list => new JObject { ["type"] = "array", ["items"] = Of(list.Item) },
        MapShape map => new JObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) },
        NullableShape nullable => Nullable(Of(nullable.Inner)),
        NamedShape named => Reference(named.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    public static JObject Nullable(JObject schema)
    {
        schema["nullable"] = true;
        return schema;
    }

    private static JObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };
}
