using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Resolution;

/// <summary>Makes each union's cases tellable: nested unions flattened, equal cases merged, the discriminator found.</summary>
internal sealed class UnionResolver
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly HashSet<string> _resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _path = new(StringComparer.Ordinal);

    private UnionResolver(TypeCatalog types) => _types = types.Types.ToDictionary(x => x.Name, StringComparer.Ordinal);

    /// <returns>The same types; unions know what tells their cases apart, and the members of the cases do.</returns>
    public static TypeCatalog Resolve(TypeCatalog types, ErrorList errors)
    {
        var resolver = new UnionResolver(types);
        foreach (var union in types.Types.OfType<UnionType>())
        {
            try
            {
                resolver.Resolve(union.Name);
            }
            catch (GenerationException) when (resolver.HasError(union, errors))
            {
                // What is wrong with a case may be all that keeps the cases from being told apart.
            }
            catch (GenerationException e)
            {
                errors.Add(e);
            }
        }

        return new TypeCatalog(types.Types.Select(x => resolver._types[x.Name]));
    }

    private UnionType Resolve(string name)
    {
        var union = (UnionType)_types[name];
        if (_resolved.Contains(name))
        {
            return union;
        }

        if (!_path.Add(name))
        {
            throw new GenerationException("IG0040", union.Pointer, "The union holds itself as a case.", "Put the recursion into an object.");
        }

        try
        {
            return ResolveCases(union);
        }
        finally
        {
            _path.Remove(name);
        }
    }

    private bool HasError(UnionType union, ErrorList errors) =>
        errors.IsWithin(union.Pointer) || union.Cases.Any(x => x.Shape is NamedShape named && errors.IsWithin(_types[named.Name].Pointer));

    private UnionType ResolveCases(UnionType union)
    {
        var cases = new List<UnionCase>();
        foreach (var item in union.Cases)
        {
            if (item.Shape is NamedShape { Kind: TypeKind.Union } inner)
            {
                cases.AddRange(Resolve(inner.Name).Cases.Select(x => x with { Markers = [] }));
            }
            else if (item.Shape is not RawShape)
            {
                // What is left open needs no case: RawJson holds whatever no case takes.
                cases.Add(item);
            }
        }

        union = union with { Cases = Merge(cases) };
        CheckTokens(union);
        union = Tell(union);
        _types[union.Name] = union;
        _resolved.Add(union.Name);
        return union;
    }

    private UnionType Tell(UnionType union)
    {
        if (Discriminators.Find(union, _types) is not { } found)
        {
            return union;
        }

        foreach (var type in found.Marked)
        {
            _types[type.Name] = type;
        }

        return union with { Discriminator = found.Wire, Cases = found.Cases };
    }

    private static List<UnionCase> Merge(List<UnionCase> cases)
    {
        var distinct = cases.DistinctBy(x => x.Shape).ToList();
        // Any string fits an open enum, and any integer a double.
        if (distinct.Exists(x => x.Shape is NamedShape { Kind: TypeKind.Enum }))
        {
            distinct.RemoveAll(x => x.Shape is ScalarShape { Kind: Scalar.String });
        }

        if (distinct.Exists(x => x.Shape is ScalarShape { Kind: Scalar.Double }))
        {
            distinct.RemoveAll(x => x.Shape is ScalarShape { Kind: Scalar.Int32 or Scalar.Int64 });
        }

        return distinct;
    }

    // Lists are told apart by their first item.
    private static bool AreToldByItems(IEnumerable<UnionCase> cases) =>
        cases.All(x => x.ItemToken is not null) && cases.Select(x => x.ItemToken).Distinct().Count() == cases.Count();

    private static void CheckTokens(UnionType union)
    {
        foreach (var group in union.Cases.GroupBy(x => x.Token).Where(x => x.Key != Token.StartObject && x.Count() > 1 && !AreToldByItems(x)))
        {
            throw new GenerationException(
                "IG0041",
                union.Pointer,
                $"The cases {string.Join(" and ", group.Select(x => x.Name))} of the union {union.Name} both begin with the token {group.Key}.",
                "Merge them into one case by an overlay action.");
        }
    }
}
