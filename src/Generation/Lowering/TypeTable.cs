using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.Lowering;

/// <summary>All types of a document by their C# names; two places never share a name, and none gets a number to tell them apart.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedType> _types = [];

    public IReadOnlyList<NamedType> Types => _types;

    public IEnumerable<ObjectType> Objects => _types.OfType<ObjectType>();

    public void Reserve(string name, string pointer)
    {
        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            throw new GenerationException("IG0030", pointer, $"No C# type can be called `{name}`.", "Name it with x-csharp-name in an overlay action.");
        }

        if (ReservedNames.Types.Contains(name))
        {
            throw new GenerationException(
                "IG0031", pointer, $"The name {name} belongs to a type of the SDK itself.", "Name this one with x-csharp-name in an overlay action.");
        }

        if (!_places.TryAdd(name, pointer) && _places[name] != pointer)
        {
            throw new GenerationException(
                "IG0032", pointer, $"The C# name {name} is also that of {_places[name]}.", "Name one of them with x-csharp-name in an overlay action.");
        }
    }

    public void Add(NamedType type)
    {
        Reserve(type.Name, type.Pointer);
        _types.Add(type);
    }
}
