namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>A C# type that the document asks for.</summary>
internal abstract class NamedType(string name, string pointer, string? description)
{
    public string Name { get; } = name;

    public string Pointer { get; } = pointer;

    public string? Description { get; } = description;

    public bool IsDeprecated { get; init; }
}

internal sealed class EnumType(string name, string pointer, string? description) : NamedType(name, pointer, description)
{
    public List<EnumMember> Members { get; } = [];
}

internal sealed record EnumMember(string Wire, string Name, string Pointer, string? Description);

internal sealed class ObjectType(string name, string pointer, string? description) : NamedType(name, pointer, description)
{
    public List<Member> Members { get; } = [];

    /// <summary>Reachable from a request body: here the compiler insists on what the document requires.</summary>
    public bool IsRequest { get; set; }

    /// <summary>The body of an answer or an item of a stream: carries the answer's HTTP facts.</summary>
    public bool IsRoot { get; set; }

    /// <summary>An item of a stream, which repeats the same few strings again and again.</summary>
    public bool IsStreamItem { get; set; }

    /// <summary>What kind of form it is, written as such and never as JSON; none for everything else.</summary>
    public FormKind Form { get; init; }

    public bool IsForm => Form != FormKind.None;

    /// <summary>What members beside the known ones are, where the document says so.</summary>
    public Shape? Rest { get; set; }
}

internal enum FormKind
{
    None,
    Multipart,
    UrlEncoded,
}

internal sealed record Member(
    string Wire, string Name, string Pointer, Shape Shape, bool Required, bool Nullable, string? Description, bool IsDeprecated, string? Const)
{
    /// <summary>The value that marks the owning type among the cases of a union: the only one this member may have.</summary>
    public string? Marker => Const ?? (Shape is NamedShape { Type: EnumType { Members.Count: 1 } single } ? single.Members[0].Wire : null);

    /// <summary>The values that a number or truth value is meant to have, as JSON; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether the document says that most objects lack this member.</summary>
    public bool IsRare { get; init; }

    /// <summary>Set when a union tells its cases apart by this member: without it the case could not be read back.</summary>
    public bool IsDiscriminator { get; set; }
}

internal sealed class UnionType(string name, string pointer, string? description) : NamedType(name, pointer, description)
{
    public List<UnionCase> Cases { get; } = [];

    /// <summary>The member that tells the object cases apart; null where there are fewer than two.</summary>
    public string? Discriminator { get; set; }

    /// <summary>What the document names as discriminator, if it does.</summary>
    public string? DeclaredDiscriminator { get; init; }

    /// <summary>Which value of the discriminator stands for which schema, where the document says so: the value, the schema's pointer, and where it is said.</summary>
    public List<(string Value, string Schema, string Pointer)> Mapping { get; } = [];

    /// <summary>Set once nested unions are flattened and the cases can be told apart.</summary>
    public bool IsResolved { get; set; }
}

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
    public IReadOnlyList<string> Markers { get; set; } = [];

    /// <summary>The token that a value of this case begins with.</summary>
    public Token Token => Shape switch
    {
        ScalarShape { Kind: Scalar.String } or NamedShape { Type: EnumType } => Token.String,
        ScalarShape { Kind: Scalar.Boolean } => Token.Boolean,
        ScalarShape => Token.Number,
        ListShape => Token.StartArray,
        _ => Token.StartObject,
    };
}
