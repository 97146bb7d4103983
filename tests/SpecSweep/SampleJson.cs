using System.Text.Json.Nodes;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.SpecSweep;

/// <summary>Makes JSON that a shape describes: the same in each run, another value and another case each time it is asked.</summary>
internal sealed class SampleJson(TypeCatalog types)
{
    public const string Additional = "an additional member";

    private const int Deep = 4;

    // Text that is easily lost: escapes, what is more than one byte, what looks like a date.
    private static readonly string[] Texts = ["plain", "", "2024-05-06T07:08:09Z", "\"quoted\" \\ <tag> & é 日本 😀", "line\nbreak\u0001"];

    private int _turn;

    /// <param name="type">The object.</param>
    /// <param name="whole">With all members, or with those alone that the document requires.</param>
    public JsonObject Object(ObjectType type, bool whole) => Object(type, [], whole, 0);

    /// <summary>One value for each case of a union.</summary>
    public IEnumerable<JsonNode?> Cases(UnionType union) => union.Cases.SelectMany(x => x.Markers.Count == 0
        ? [Of(x.Shape, 0)]
        : x.Markers.Select(marker => (JsonNode?)Object((ObjectType)types[(NamedShape)x.Shape], [KeyValuePair.Create(union.Discriminator!, marker)], true, 0)));

    public JsonNode? Of(Shape shape, int depth) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => Texts[_turn++ % Texts.Length],
        ScalarShape { Kind: Scalar.Int64 } => long.MaxValue - _turn++,
        ScalarShape { Kind: Scalar.Int32 } => _turn++,
        ScalarShape { Kind: Scalar.Double } => _turn++ + 0.25,
        ScalarShape => _turn++ % 2 == 0,
        RawShape => new JsonObject { ["anything"] = new JsonArray(1.50m, null, "at all") },
        NullableShape nullable => _turn++ % 3 == 0 ? null : Of(nullable.Inner, depth),
        ListShape list => depth > Deep ? new JsonArray() : new JsonArray(Of(list.Item, depth + 1), Of(list.Item, depth + 1)),
        MapShape map => depth > Deep ? new JsonObject() : new JsonObject { ["a key"] = Of(map.Value, depth + 1), [""] = Of(map.Value, depth + 1) },
        NamedShape named => types[named] switch
        {
            EnumType set => set.Members[_turn++ % set.Members.Count].Wire,
            ObjectType type => Object(type, [], true, depth + 1),
            UnionType union => Case(union, depth),
            var type => throw new InvalidOperationException($"{type.Name} is no type of the document."),
        },
        _ => throw new InvalidOperationException($"{shape} is never JSON."),
    };

    private JsonNode? Case(UnionType union, int depth)
    {
        var item = union.Cases[_turn++ % union.Cases.Count];
        return item.Markers.Count == 0
            ? Of(item.Shape, depth + 1)
            : Object((ObjectType)types[(NamedShape)item.Shape], [KeyValuePair.Create(union.Discriminator!, item.Markers[_turn % item.Markers.Count])], true, depth + 1);
    }

    private JsonObject Object(ObjectType type, KeyValuePair<string, string>[] markers, bool whole, int depth)
    {
        var json = new JsonObject();
        foreach (var member in type.Members.Where(x => (whole && depth <= Deep) || x.Required || x.IsDiscriminator))
        {
            if (markers.FirstOrDefault(x => x.Key == member.Wire) is { Value: { } marker })
            {
                json[member.Wire] = marker;
            }
            else if (member.Marker is { } only)
            {
                json[member.Wire] = only;
            }
            else if (depth <= 2 * Deep)
            {
                // Beyond that a type that must hold itself would never end.
                json[member.Wire] = Of(member.Shape, depth + 1);
            }
        }

        if (type.Rest is { } rest && whole && depth <= Deep)
        {
            json[Additional] = Of(rest, depth + 1);
        }

        return json;
    }
}
