using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>Finds the member that tells the object cases of a union apart, and the values that it has in each.</summary>
internal static class Discriminators
{
    public static void Find(UnionType union)
    {
        var cases = union.Cases.Where(x => x.Token == Token.StartObject).ToList();
        var objects = cases.Select(x => (x.Shape as NamedShape)?.Type as ObjectType).OfType<ObjectType>().ToList();
        CheckMapping(union, objects);
        if (cases.Count < 2)
        {
            return;
        }

        var candidates = objects.Count == cases.Count ? objects[0].Members.Select(x => x.Wire) : [];
        foreach (var wire in candidates.Where(x => union.DeclaredDiscriminator is null || x == union.DeclaredDiscriminator).ToList())
        {
            var markers = objects.Select(x => Markers(union, x, wire)).ToList();
            if (markers.TrueForAll(x => x.Count > 0) && markers.SelectMany(x => x).Distinct(StringComparer.Ordinal).Count() == markers.Sum(x => x.Count))
            {
                for (var i = 0; i < cases.Count; i++)
                {
                    cases[i].Markers = markers[i];
                    Mark(objects[i], wire, markers[i]);
                }

                union.Discriminator = wire;
                return;
            }
        }

        throw new GenerationException(
            "IG0042",
            union.Pointer,
            $"Nothing tells the object cases of the union {union.Name} apart ({string.Join(", ", cases.Select(x => x.Name))}).",
            "Give each a property of the same name with an enum of one value, or a discriminator, by an overlay action.");
    }

    /// <summary>What a case's schema says itself, else what the discriminator's mapping says, else, as OpenAPI has it, the schema's name.</summary>
    private static List<string> Markers(UnionType union, ObjectType type, string wire)
    {
        var member = type.Members.Find(x => x.Wire == wire);
        if (member?.Marker is { } only)
        {
            return [only];
        }

        if (member?.Shape is not (ScalarShape { Kind: Scalar.String } or NamedShape { Type: EnumType }))
        {
            return [];
        }

        var mapped = union.Mapping.Where(x => x.Schema == type.Pointer).Select(x => x.Value).Distinct(StringComparer.Ordinal).ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        var values = member.Shape is NamedShape { Type: EnumType set } ? set.Members.ConvertAll(x => x.Wire) : [];
        var name = union.DeclaredDiscriminator is null ? null : SchemaReader.ComponentOf(type.Pointer);
        return name is not null && (values.Count == 0 || values.Contains(name)) ? [name] : values;
    }

    // The one value of a case is filled in: without it the case could not be read back.
    private static void Mark(ObjectType type, string wire, List<string> markers)
    {
        var index = type.Members.FindIndex(x => x.Wire == wire);
        var member = type.Members[index];
        if (member.Marker is null && markers is [var only])
        {
            type.Members[index] = member = member with { Const = only };
        }

        member.IsDiscriminator = true;
    }

    private static void CheckMapping(UnionType union, List<ObjectType> cases)
    {
        foreach (var (value, schema, pointer) in union.Mapping.Where(x => !cases.Exists(y => y.Pointer == x.Schema)))
        {
            throw new GenerationException(
                "IG0043", pointer, $"The discriminator maps `{value}` to {schema}, which is no object case of the union {union.Name}.", "Correct the mapping, or add the case.");
        }
    }
}
