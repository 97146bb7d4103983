using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Resolution;

/// <param name="Wire">The member that tells the object cases apart.</param>
/// <param name="Cases">All cases; those that are objects have their markers.</param>
/// <param name="Marked">The objects, each with that member marked.</param>
internal sealed record Discriminator(string Wire, IReadOnlyList<UnionCase> Cases, IReadOnlyList<ObjectType> Marked);

/// <summary>Finds the member that tells the object cases of a union apart, and the values that it has in each.</summary>
internal static class Discriminators
{
    /// <returns>Null where the union has fewer than two object cases.</returns>
    public static Discriminator? Find(UnionType union, IReadOnlyDictionary<string, NamedType> types)
    {
        var cases = union.Cases.Where(x => x.Token == Token.StartObject).ToList();
        var objects = cases.Select(x => x.Shape).OfType<NamedShape>().Select(x => types[x.Name]).OfType<ObjectType>().ToList();
        CheckMapping(union, objects);
        if (cases.Count < 2)
        {
            return null;
        }

        var candidates = objects.Count == cases.Count ? objects[0].Members.Select(x => x.Wire) : [];
        foreach (var wire in candidates.Where(x => union.DeclaredDiscriminator is null || x == union.DeclaredDiscriminator))
        {
            var markers = objects.ConvertAll(x => Markers(union, x, wire, types));
            if (markers.TrueForAll(x => x.Count > 0) && markers.SelectMany(x => x).Distinct(StringComparer.Ordinal).Count() == markers.Sum(x => x.Count))
            {
                return new Discriminator(
                    wire,
                    [.. union.Cases.Select(x => cases.IndexOf(x) is var i and >= 0 ? x with { Markers = markers[i] } : x)],
                    [.. objects.Select((x, i) => Mark(x, wire, markers[i]))]);
            }
        }

        throw new GenerationException(
            "IG0042",
            union.Pointer,
            $"Nothing tells the object cases of the union {union.Name} apart ({string.Join(", ", cases.Select(x => x.Name))}).",
            "Give each a property of the same name with an enum of one value, or a discriminator, by an overlay action.");
    }

    /// <summary>What a case's schema says itself, else what the discriminator's mapping says, else, as OpenAPI has it, the schema's name.</summary>
    private static List<string> Markers(UnionType union, ObjectType type, string wire, IReadOnlyDictionary<string, NamedType> types)
    {
        var member = type.Members.FirstOrDefault(x => x.Wire == wire);
        if (member?.Marker is { } only)
        {
            return [only];
        }

        if (member?.Shape is not (ScalarShape { Kind: Scalar.String } or NamedShape { Kind: TypeKind.Enum }))
        {
            return [];
        }

        var mapped = union.Mapping.Where(x => x.Schema == type.Pointer).Select(x => x.Value).Distinct(StringComparer.Ordinal).ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        var values = member.Shape is NamedShape set ? ((EnumType)types[set.Name]).Members.Select(x => x.Wire).ToList() : [];
        var name = union.DeclaredDiscriminator is null ? null : SchemaReader.ComponentOf(type.Pointer);
        return name is not null && (values.Count == 0 || values.Contains(name)) ? [name] : values;
    }

    // The one value of a case is filled in: without it the case could not be read back.
    private static ObjectType Mark(ObjectType type, string wire, List<string> markers) => type with
    {
        Members =
        [
            .. type.Members.Select(x => x.Wire != wire ? x
                : x.Marker is null && markers is [var only] ? x with { Const = only, Marker = only, IsDiscriminator = true }
                : x with { IsDiscriminator = true }),
        ],
    };

    private static void CheckMapping(UnionType union, List<ObjectType> cases)
    {
        foreach (var (value, schema, pointer) in union.Mapping.Where(x => !cases.Exists(y => y.Pointer == x.Schema)))
        {
            throw new GenerationException(
                "IG0043", pointer, $"The discriminator maps `{value}` to {schema}, which is no object case of the union {union.Name}.", "Correct the mapping, or add the case.");
        }
    }
}
