using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes shapes as schemas.</summary>
internal static class SchemaWriter
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

    /// <summary>A shape as the schema of a property, with what the templates need to read and write its values.</summary>
    public static JObject Property(Shape shape)
    {
        var schema = Of(shape);
        schema["x-kind"] = Kind(shape);
        schema["x-type"] = CSharpType.Of(shape);
        if (shape is not FileShape and not ListShape { Item: FileShape })
        {
            schema["x-codec"] = CSharpType.Codec(shape);
        }

        return schema;
    }

    private static string Kind(Shape shape) => shape switch
    {
        ScalarShape scalar => scalar.Kind.ToString(),
        NamedShape named => named.Kind.ToString(),
        RawShape => "Raw",
        ListShape => "List",
        MapShape => "Map",
        FileShape => "File",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    private static JObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };
}
