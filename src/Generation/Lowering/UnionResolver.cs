using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.Lowering;

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
                cases.AddRange(inner.Cases.Select(x => x with { Marker = null }));
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
        union.Discriminator = Discriminator(union);
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

    private static string? Discriminator(UnionType union)
    {
        var cases = union.Cases.Where(x => x.Token == Token.StartObject).ToList();
        if (cases.Count < 2)
        {
            return null;
        }

        var objects = cases.Select(x => (x.Shape as NamedShape)?.Type as ObjectType).ToList();
        if (!objects.Contains(null))
        {
            var candidates = objects[0]!.Members.Select(x => x.Wire);
            foreach (var wire in union.DeclaredDiscriminator is { } declared ? candidates.Where(x => x == declared) : candidates)
            {
                var markers = objects.Select(x => x!.Members.Find(m => m.Wire == wire)?.Marker).ToList();
                if (!markers.Contains(null) && markers.Distinct(StringComparer.Ordinal).Count() == markers.Count)
                {
                    for (var i = 0; i < cases.Count; i++)
                    {
                        cases[i].Marker = markers[i];
                        objects[i]!.Members.Find(m => m.Wire == wire)!.IsDiscriminator = true;
                    }

                    return wire;
                }
            }
        }

        throw new GenerationException(
            "IG0042",
            union.Pointer,
            $"Nothing tells the object cases of the union {union.Name} apart ({string.Join(", ", cases.Select(x => x.Name))}).",
            "Give each a property of the same name with an enum of one value, by an overlay action.");
    }
}
