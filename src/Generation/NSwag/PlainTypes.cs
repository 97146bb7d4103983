using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes types as components of the plain document, each with the hints that the templates print.</summary>
internal static class PlainTypes
{
    private const string Obsolete = "x-obsolete";

    /// <summary>How many strings of a stream's items are kept for reuse: the slots of the runtime's string cache.</summary>
    private const int ReuseSlots = 8;

    public static JObject Of(NamedType type)
    {
        var schema = type switch
        {
            EnumType set => Enum(set),
            UnionType union => Union(union),
            ObjectType map => Object(map),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        schema["x-docs"] = CSharp.Docs(type.Description, $"The schema {CSharp.Code(Place(type.Pointer))} of the gateway's API.");
        
        if (type.IsDeprecated)
        {
            schema[Obsolete] = true;
        }

        return schema;
    }

    private static string Place(string pointer)
    {
        const string components = "#/components/schemas/";
        return pointer.StartsWith(components, StringComparison.Ordinal) ? pointer[components.Length..] : pointer;
    }

    private static JObject Enum(EnumType type) => new()
    {
        ["type"] = "string",
        ["enum"] = new JArray(type.Members.Select(x => x.Wire)),
        ["x-enumNames"] = new JArray(type.Members.Select(x => x.Name)),
        ["x-members"] = new JArray(type.Members.Select(x => new JObject
        {
            ["name"] = x.Name,
            ["literal"] = CSharp.Literal(x.Wire),
            ["docs"] = CSharp.Docs(x.Description, x.Wire.Length == 0 ? "The empty value." : $"The value {CSharp.Code(x.Wire)} on the wire."),
        })),
    };

    private static JObject Union(UnionType type)
    {
        var properties = new JObject();
        foreach (var item in type.Cases)
        {
            var property = PlainSchema.Of(item.Shape);
            property["x-token"] = item.Token.ToString();
            property["x-read"] = CSharp.Read(item.Shape);
            property["x-write"] = CSharp.Write(item.Shape);
            property["x-case-docs"] = CaseDocs(item.Shape);
            if (item.Shape is ListShape list)
            {
                property["x-item"] = CSharp.Type(list.Item);
            }

            if (item.Markers.Count > 0)
            {
                property["x-markers"] = new JArray(item.Markers.Select(CSharp.Literal));
            }

            properties[item.Name] = property;
        }

        var schema = new JObject { ["type"] = "object", ["x-union"] = true, ["properties"] = properties };
        if (type.Discriminator is { } discriminator)
        {
            schema["x-discriminator"] = CSharp.Literal(discriminator);
        }

        // A string converts to the union even where the case is an open enum: C# does not chain two conversions.
        schema["x-string-enum"] = type.Cases.FirstOrDefault(x => x.Shape is NamedShape { Kind: TypeKind.Enum }) is { } set ? CSharp.Type(set.Shape) : null;
        return schema;
    }

    private static string CaseDocs(Shape shape) => shape switch
    {
        ListShape list => "a list of " + CaseDocs(list.Item),
        MapShape map => "a map of " + CaseDocs(map.Value),
        NullableShape nullable => CaseDocs(nullable.Inner),
        RawShape or FileShape => "JSON",
        _ => $"<see cref=\"{CSharp.Type(shape)}\"/>",
    };

    private static JObject Object(ObjectType type)
    {
        var properties = new JObject();
        var slots = 0;
        var bits = type.Members.Count;
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            int? slot = slots < ReuseSlots && type.IsStreamItem && member.Shape is ScalarShape { Kind: Scalar.String } ? slots++ : null;
            properties[member.Wire] = PlainMember.Of(type, member, i, bits, slot);
            bits += member.Shape is ScalarShape { IsValueType: true } ? 1 : 0;
        }

        var hasRare = type.Members.Any(x => PlainMember.IsRare(type, x));
        var schema = new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray(type.Members.Where(x => PlainMember.IsNeverNull(type, x)).Select(x => x.Wire)),
            ["properties"] = properties,
            ["x-object"] = true,
            ["x-form"] = type.IsForm ? type.Form.ToString() : null,
            ["x-root"] = type.IsRoot,
            ["x-example"] = CSharp.Xml(type.Members[0].Wire),
            ["x-item"] = type.IsStreamItem,
            ["x-rare"] = hasRare,
            ["x-unknown"] = hasRare ? "__unknownPlace" : "__unknown",
            ["x-words"] = new JArray(Enumerable.Range(0, (bits + 63) / 64)),
        };
        if (type.Rest is { } rest)
        {
            // A null may stand there as anywhere; what is no struct has room for it.
            var shape = rest is ScalarShape { IsValueType: true } ? new NullableShape(rest) : rest;
            schema["x-rest"] = CSharp.Type(shape);
            schema["x-rest-codec"] = CSharp.Codec(shape);
            schema["x-rest-null"] = shape.IsValueType || shape is NullableShape ? "" : "?";
        }

        return schema;
    }
}
