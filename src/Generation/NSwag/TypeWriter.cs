using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes types as components.</summary>
internal static class TypeWriter
{
    public static JObject Of(NamedType type)
    {
        var schema = type switch
        {
            EnumType set => Enum(set),
            UnionType union => Union(union),
            ObjectType map => Object(map),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        schema["x-docs"] = CSharpText.Docs(type.Description, $"The schema {CSharpText.Code(Place(type.Pointer))} of the gateway's API.");
        if (type.IsDeprecated)
        {
            schema["x-obsolete"] = true;
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
        ["x-example"] = type.Members is [var first, ..] ? first.Name : null,
        ["x-members"] = new JArray(type.Members.Select(x => new JObject
        {
            ["name"] = x.Name,
            ["literal"] = CSharpText.Literal(x.Wire),
            ["docs"] = CSharpText.Docs(x.Description, x.Wire.Length == 0 ? "The empty value." : $"The value {CSharpText.Code(x.Wire)} on the wire."),
        })),
    };

    private static JObject Union(UnionType type)
    {
        var properties = new JObject();
        var lists = type.Cases.Count(x => x.Shape is ListShape);
        foreach (var item in type.Cases)
        {
            var property = SchemaWriter.Property(item.Shape);
            property["x-token"] = item.Token.ToString();
            property["x-case-docs"] = CaseDocs(item.Shape);
            if (item.Shape is ListShape list)
            {
                property["x-item-type"] = CSharpType.Qualified(list.Item);
                // C# makes one type of a collection expression; an empty list is of the first kind, too.
                property["x-collection"] = !properties.Properties().Any(x => x.Value["x-item-type"] is not null);
                if (lists > 1)
                {
                    property["x-item-token"] = item.ItemToken.ToString();
                }
            }

            if (item.Markers.Count > 0)
            {
                property["x-markers"] = new JArray(item.Markers.Select(CSharpText.Literal));
            }

            properties[properties.ContainsKey(item.Name) ? item.Name + properties.Count : item.Name] = property;
        }

        var schema = new JObject { ["type"] = "object", ["x-union"] = true, ["x-lists"] = lists > 1, ["properties"] = properties };
        if (type.Discriminator is { } discriminator)
        {
            schema["x-discriminator"] = CSharpText.Literal(discriminator);
        }

        return schema;
    }

    private static string CaseDocs(Shape shape) => shape switch
    {
        ListShape list => "a list of " + CaseDocs(list.Item),
        MapShape map => "a map of " + CaseDocs(map.Value),
        NullableShape nullable => CaseDocs(nullable.Inner),
        RawShape or FileShape => "JSON",
        _ => $"<see cref=\"{CSharpType.Qualified(shape)}\"/>",
    };

    private static JObject Object(ObjectType type)
    {
        var (properties, bits) = MemberWriter.All(type);
        var schema = new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray(type.Members.Where(x => MemberRules.IsNeverNull(type, x)).Select(x => x.Wire)),
            ["properties"] = properties,
            ["x-form"] = type.IsForm ? type.Form.ToString() : null,
            ["x-root"] = type.IsRoot,
            ["x-request-body"] = type.IsRequestBody,
            ["x-example"] = CSharpText.Xml(type.Members[0].Wire),
            ["x-stream-item"] = type.IsStreamItem,
            ["x-rare"] = type.Members.Any(x => MemberRules.IsRare(type, x)),
            ["x-words"] = new JArray(Enumerable.Range(0, (bits + MemberWriter.WordBits - 1) / MemberWriter.WordBits)),
        };
        if (type.Rest is { } rest)
        {
            // A null may stand there as anywhere; what is no struct has room for it.
            var shape = rest is ScalarShape { IsValueType: true } ? new NullableShape(rest) : rest;
            schema["x-rest-type"] = CSharpType.Qualified(shape);
            schema["x-rest-codec"] = CSharpType.Codec(shape);
            schema["x-rest-reference"] = !shape.IsValueType && shape is not NullableShape;
        }

        return schema;
    }
}
