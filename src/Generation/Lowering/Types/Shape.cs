namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>What a value is, once all the ways of saying it in OpenAPI are folded into one.</summary>
internal abstract record Shape
{
    /// <summary>True for what C# holds in a struct.</summary>
    public virtual bool IsValueType => false;
}

internal enum Scalar
{
    String,
    Int64,
    Int32,
    Double,
    Boolean,
}

internal sealed record ScalarShape(Scalar Kind) : Shape
{
    public override bool IsValueType => Kind != Scalar.String;
}

/// <summary>JSON that the document leaves open.</summary>
/// <param name="IsError">Set where it stands for a schema with an error, which no other error is to follow from.</param>
internal sealed record RawShape(bool IsError = false) : Shape
{
    public override bool IsValueType => true;
}

/// <summary>A file in a multipart form.</summary>
internal sealed record FileShape : Shape;

internal sealed record ListShape(Shape Item) : Shape;

internal sealed record MapShape(Shape Value) : Shape;

/// <summary>A generated type, by its name: types may hold one another, and a <see cref="TypeCatalog"/> has what is in them.</summary>
internal sealed record NamedShape(string Name, TypeKind Kind) : Shape
{
    public override bool IsValueType => Kind == TypeKind.Enum;
}

/// <summary>A number or truth value that may be null where it stands: an item of a list in an answer.</summary>
internal sealed record NullableShape(Shape Inner) : Shape;
