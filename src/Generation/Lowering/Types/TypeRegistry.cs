using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>Collects the types while a document is read; two places never share a name, and none gets a number to tell them apart.</summary>
internal sealed class TypeRegistry
{
    private const string Remedy = "in an overlay action.";

    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedShape> _order = [];
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    /// <summary>A type that has been read; null where it has an error.</summary>
    public NamedType? this[NamedShape shape] => _types.GetValueOrDefault(shape.Name);

    public void Reserve(string name, string pointer)
    {
        if (!Naming.IsPascal(name))
        {
            throw new GenerationException("IG0030", pointer, $"No C# type can be called `{name}`.", $"Name it with x-csharp-name {Remedy}");
        }

        if (!_places.TryAdd(name, pointer) && _places[name] != pointer)
        {
            throw new GenerationException(
                "IG0032", pointer, $"The C# name {name} is also that of {_places[name]}.", $"Name one of them with x-csharp-name {Remedy}");
        }
    }

    /// <summary>Makes a type known before its content is read: a message may hold messages.</summary>
    public NamedShape Declare(string name, string pointer, TypeKind kind)
    {
        Reserve(name, pointer);
        CheckReserved(name, pointer, kind);
        var shape = new NamedShape(name, kind);
        _order.Add(shape);
        return shape;
    }

    /// <summary>Adds the content of a declared type.</summary>
    public void Define(NamedType type) => _types.Add(type.Name, type);

    /// <summary>Takes back a declared type that turned out to be none.</summary>
    public void Withdraw(NamedShape shape) => _order.Remove(shape);

    public TypeCatalog ToCatalog() => new(_order.Select(x => this[x] ?? Empty(x)));

    // Stands for a type that has an error, so that the errors of others are found, too.
    private NamedType Empty(NamedShape shape) => shape.Kind switch
    {
        TypeKind.Enum => new EnumType(shape.Name, _places[shape.Name], null, []),
        TypeKind.Union => new UnionType(shape.Name, _places[shape.Name], null, []),
        _ => new ObjectType(shape.Name, _places[shape.Name], null, []),
    };

    private static void CheckReserved(string name, string pointer, TypeKind kind)
    {
        var members = kind switch
        {
            TypeKind.Enum => ReservedNames.Enum,
            TypeKind.Union => ReservedNames.Union,
            _ => ReservedNames.Object,
        };
        var owner = ReservedNames.Types.Contains(name) ? "a type of the SDK itself"
            : members.Contains(name) ? "a member that the type would have"
            : ReservedNames.Visible(name) is { } seen ? $"{seen.FullName}, which most files see"
            : null;
        if (owner is not null)
        {
            throw new GenerationException("IG0031", pointer, $"The name {name} belongs to {owner}.", $"Name this one with x-csharp-name {Remedy}");
        }
    }
}
