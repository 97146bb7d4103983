using InferenceGateway.Generation.Lowering.Resolution;

namespace InferenceGateway.Generation.Lowering.Types;

internal sealed record UnionType(string Name, string Pointer, string? Description, IReadOnlyList<UnionCase> Cases)
    : NamedType(Name, Pointer, Description, TypeKind.Union)
{
    /// <summary>The member that tells the object cases apart; null where there are fewer than two.</summary>
    public string? Discriminator { get; init; }

    /// <summary>What the document names as discriminator, if it does.</summary>
    public string? DeclaredDiscriminator { get; init; }

    /// <summary>The schemas by the values of the discriminator, if the document has a mapping.</summary>
    public IReadOnlyList<MappedValue> Mapping { get; init; } = [];
}

/// <param name="Value">The discriminator's value.</param>
/// <param name="Schema">The pointer of the schema that it stands for.</param>
/// <param name="Pointer">Where the document says so.</param>
internal sealed record MappedValue(string Value, string Schema, string Pointer);

internal enum Token
{
    String,
    Number,
    Boolean,
    StartArray,
    StartObject,
}

internal sealed record UnionCase(string Name, string Pointer, Shape Shape)
{
    /// <summary>The discriminator's values for this case; none where it is not told by one.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];

    /// <summary>The token that a value of this case begins with.</summary>
    public Token Token => Of(Shape);

    /// <summary>The token that the items of a list begin with; null where it is no list, or its items may be anything.</summary>
    public Token? ItemToken => Shape is ListShape { Item: not RawShape } list ? Of(list.Item) : null;

    private static Token Of(Shape shape) => shape switch
    {
        ScalarShape { Kind: Scalar.String } or NamedShape { Kind: TypeKind.Enum } => Token.String,
        ScalarShape { Kind: Scalar.Boolean } => Token.Boolean,
        ScalarShape => Token.Number,
        ListShape => Token.StartArray,
        _ => Token.StartObject,
    };
}
