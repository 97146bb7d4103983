using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>All types of a document by their C# names; two places never share a name, and none gets a number to tell them apart.</summary>
internal sealed class TypeTable
{
    private const string Remedy = "in an overlay action.";

    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedType> _types = [];

    public IReadOnlyList<NamedType> Types => _types;

    public IEnumerable<ObjectType> Objects => _types.OfType<ObjectType>();

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

    public void Add(NamedType type)
    {
        Reserve(type.Name, type.Pointer);
        CheckReserved(type);
        _types.Add(type);
    }

    /// <summary>Takes back a type that turned out to be none.</summary>
    public void Remove(NamedType type) => _types.Remove(type);

    private static void CheckReserved(NamedType type)
    {
        var members = type switch
        {
            EnumType => ReservedNames.Enum,
            UnionType => ReservedNames.Union,
            _ => ReservedNames.Object,
        };
        var owner = ReservedNames.Types.Contains(type.Name) ? "a type of the SDK itself"
            : members.Contains(type.Name) ? "a member that the type would have"
            : ReservedNames.Visible(type.Name) is { } seen ? $"{seen.FullName}, which most files see"
            : null;
        if (owner is not null)
        {
            throw new GenerationException(
                "IG0031", type.Pointer, $"The name {type.Name} belongs to {owner}.", $"Name this one with x-csharp-name {Remedy}");
        }
    }
}
