using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>Makes each union's cases tellable: nested unions flattened, equal cases merged, the discriminator found.</summary>
internal static class UnionResolver
{
    public static void Resolve(TypeTable types)
    {
        foreach (var union in types.Types.OfType<UnionType>())
        {
            Resolve(union, []);
        }
    }

    private static void Resolve(UnionType union, HashSet<UnionType> path)
    {
        if (union.IsResolved)
        {
            return;
        }

        if (!path.Add(union))
        {
            throw new GenerationException("IG0040", union.Pointer, "The union holds itself as a case.", "Put the recursion into an object.");
        }

        var cases = new List<UnionCase>();
        foreach (var item in union.Cases)
        {
            if (item.Shape is NamedShape { Type: UnionType inner })
            {
                Resolve(inner, path);
                cases.AddRange(inner.Cases.Select(x => x with { Markers = [] }));
            }
            else if (item.Shape is not RawShape)
            {
                // What is left open needs no case: RawJson holds whatever no case takes.
                cases.Add(item);
            }
        }

        union.Cases.Clear();
        union.Cases.AddRange(Merge(cases));
        CheckTokens(union);
        Discriminators.Find(union);
        union.IsResolved = true;
        path.Remove(union);
    }

    private static List<UnionCase> Merge(List<UnionCase> cases)
    {
        var distinct = cases.DistinctBy(x => x.Shape).ToList();
        // Any string fits an open enum, and any integer a double.
        if (distinct.Exists(x => x.Shape is NamedShape { Type: EnumType }))
        {
            distinct.RemoveAll(x => x.Shape is ScalarShape { Kind: Scalar.String });
        }

        if (distinct.Exists(x => x.Shape is ScalarShape { Kind: Scalar.Double }))
        {
            distinct.RemoveAll(x => x.Shape is ScalarShape { Kind: Scalar.Int32 or Scalar.Int64 });
        }

        return distinct;
    }

    private static void CheckTokens(UnionType union)
    {
        foreach (var group in union.Cases.GroupBy(x => x.Token).Where(x => x.Key != Token.StartObject && x.Count() > 1))
        {
            throw new GenerationException(
                "IG0041",
                union.Pointer,
                $"The cases {string.Join(" and ", group.Select(x => x.Name))} of the union {union.Name} both begin with the token {group.Key}.",
                "Merge them into one case by an overlay action.");
        }
    }
}
