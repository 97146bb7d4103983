namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>
/// The C# type of a shape. Nothing else decides it: the templates print what is written here, and NSwag's own types are not printed.
/// </summary>
internal static class CSharpType
{
    private const string Models = "global::InferenceGateway.Models.";
    private const string Json = "global::InferenceGateway.Json.";
    private const string Generic = "global::System.Collections.Generic.";

    /// <summary>As declarations write it: generated types by their names alone.</summary>
    public static string Of(Shape shape) => Of(shape, "");

    /// <summary>As bodies write it, where a member may hide a type or a namespace: everything from <c>global::</c>.</summary>
    public static string Qualified(Shape shape) => Of(shape, Models);

    /// <summary>The type of a parameter of a method, which only reads its lists.</summary>
    public static string OfParameter(Shape shape) => shape is ListShape list ? $"{Generic}IReadOnlyList<{Of(list.Item)}>" : Of(shape);

    /// <summary>The type that reads and writes values of a shape.</summary>
    public static string Codec(Shape shape) => shape switch
    {
        ScalarShape scalar => $"{Json}{scalar.Kind}Codec",
        RawShape => Json + "RawJsonCodec",
        ListShape list => $"{Json}ListCodec<{Qualified(list.Item)}, {Codec(list.Item)}>",
        MapShape map => $"{Json}MapCodec<{Qualified(map.Value)}, {Codec(map.Value)}>",
        NullableShape nullable => $"{Json}NullableCodec<{Qualified(nullable.Inner)}, {Codec(nullable.Inner)}>",
        NamedShape named => Models + named.Name + ".Codec",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    private static string Of(Shape shape, string models) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => "string",
        ScalarShape { Kind: Scalar.Int64 } => "long",
        ScalarShape { Kind: Scalar.Int32 } => "int",
        ScalarShape { Kind: Scalar.Double } => "double",
        ScalarShape => "bool",
        RawShape => "global::InferenceGateway.RawJson",
        // Only forms have files, and only their declarations name the type.
        FileShape => "FilePart",
        ListShape list => $"{Generic}IList<{Of(list.Item, models)}>",
        MapShape map => $"{Generic}IDictionary<string, {Of(map.Value, models)}>",
        NullableShape nullable => Of(nullable.Inner, models) + "?",
        NamedShape named => models + named.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
