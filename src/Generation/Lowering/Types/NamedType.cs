namespace InferenceGateway.Generation.Lowering.Types;

internal enum TypeKind
{
    Enum,
    Object,
    Union,
}

/// <summary>A C# type that the document asks for.</summary>
internal abstract record NamedType(string Name, string Pointer, string? Description, TypeKind Kind)
{
    public bool IsDeprecated { get; init; }

    public NamedShape Shape => new(Name, Kind);
}

internal sealed record EnumType(string Name, string Pointer, string? Description, IReadOnlyList<EnumMember> Members)
    : NamedType(Name, Pointer, Description, TypeKind.Enum);

internal sealed record EnumMember(string Wire, string Name, string Pointer, string? Description);
