namespace InferenceGateway.Generation.Lowering.Types;

internal sealed record ObjectType(string Name, string Pointer, string? Description, IReadOnlyList<Member> Members)
    : NamedType(Name, Pointer, Description, TypeKind.Object)
{
    /// <summary>Reachable from a request body: here the compiler insists on what the document requires.</summary>
    public bool IsRequest { get; init; }

    /// <summary>The JSON body of a request and no part of an answer: the serializers of applications insist on its required members, too.</summary>
    public bool IsRequestBody { get; init; }

    /// <summary>The body of an answer or an item of a stream: carries the answer's HTTP facts.</summary>
    public bool IsRoot { get; init; }

    /// <summary>An item of a stream, which repeats the same few strings again and again.</summary>
    public bool IsStreamItem { get; init; }

    /// <summary>What kind of form it is, written as such and never as JSON; none for everything else.</summary>
    public FormKind Form { get; init; }

    public bool IsForm => Form != FormKind.None;

    /// <summary>The shape of members that are not declared; null if the document does not describe them.</summary>
    public Shape? Rest { get; init; }
}

internal enum FormKind
{
    None,
    Multipart,
    UrlEncoded,
}

internal sealed record Member(string Wire, string Name, string Pointer, Shape Shape, bool Required, bool Nullable, string? Description, bool IsDeprecated)
{
    /// <summary>The only value that the member's own schema allows, or that a union gives it.</summary>
    public string? Const { get; init; }

    /// <summary>The value that marks the owning type among the cases of a union: <see cref="Const"/>, or the only one of the member's enum.</summary>
    public string? Marker { get; init; }

    /// <summary>The values that a number or truth value is meant to have, as JSON; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether the document says that most objects lack this member.</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether the member, a text, may also come as the JSON that the text is to hold.</summary>
    public bool IsJsonText { get; init; }

    /// <summary>Whether a value of another type is an error although the member is optional.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether a union tells its cases apart by this member: without it the case could not be read back.</summary>
    public bool IsDiscriminator { get; init; }
}
