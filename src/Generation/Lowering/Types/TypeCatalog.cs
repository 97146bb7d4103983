namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>The types of a document by their names. It never changes: a stage that knows more about the types makes another.</summary>
internal sealed class TypeCatalog
{
    private readonly Dictionary<string, NamedType> _byName;

    public TypeCatalog(IEnumerable<NamedType> types)
    {
        Types = [.. types];
        _byName = Types.ToDictionary(x => x.Name, StringComparer.Ordinal);
    }

    /// <summary>All types, in the order in which the document was read.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    public NamedType this[string name] => _byName[name];

    public NamedType this[NamedShape shape] => _byName[shape.Name];

    /// <summary>The names of all types that values of these shapes can hold.</summary>
    public HashSet<string> Reach(IEnumerable<Shape> shapes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Shape>(shapes);
        while (open.TryPop(out var shape))
        {
            foreach (var inner in Inner(shape, seen))
            {
                open.Push(inner);
            }
        }

        return seen;
    }

    private IEnumerable<Shape> Inner(Shape shape, HashSet<string> seen) => shape switch
    {
        ListShape list => [list.Item],
        MapShape map => [map.Value],
        NamedShape named when seen.Add(named.Name) => this[named] switch
        {
            ObjectType type => type.Members.Select(x => x.Shape).Concat(type.Rest is { } rest ? [rest] : []),
            UnionType union => union.Cases.Select(x => x.Shape),
            _ => [],
        },
        _ => [],
    };
}
