using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>A property as it was declared.</summary>
/// <param name="Wire">Its name on the wire.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Pointer">Where that stands.</param>
/// <param name="Owner">The type that it was declared for, after which what is hoisted from it is called.</param>
internal sealed record Property(string Wire, JToken Schema, string Pointer, string Owner);

/// <summary>The properties of an object, in one piece or composed by allOf, each where it was declared.</summary>
internal sealed class Composition
{
    private readonly SchemaReader _schemas;
    private readonly HashSet<string> _path = new(StringComparer.Ordinal);

    private Composition(SchemaReader schemas) => _schemas = schemas;

    public List<Property> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of members beside the properties, if there is one.</summary>
    public Property? Rest { get; private set; }

    public static Composition Of(SchemaFold fold, string owner, SchemaReader schemas)
    {
        var composition = new Composition(schemas);
        composition.Take(fold, owner);
        return composition;
    }

    private void Take(SchemaFold fold, string owner)
    {
        if (fold.Reference is { } reference)
        {
            var (target, name) = _schemas.Resolve(reference, fold.Pointer);
            if (!_path.Add(target.Place))
            {
                throw new GenerationException("IG0024", target.Place, "The schema is composed of itself.", "Break the circle: remove one reference from allOf by an overlay action.");
            }

            Take(target, name);
            _path.Remove(target.Place);
        }
        else if (fold.Parts.Count > 0)
        {
            foreach (var (schema, pointer) in fold.Parts)
            {
                Take(SchemaFold.Of(schema, pointer), owner);
            }
        }
        else
        {
            TakeObject(fold, owner);
        }
    }

    private void TakeObject(SchemaFold fold, string owner)
    {
        if (fold.Cases.Count > 0 || fold.Values.Count > 0 || fold.Schema.ContainsKey("items") || fold.Types is not ([] or ["object"]))
        {
            throw new GenerationException(
                "IG0029", fold.Pointer, "This part of allOf is no object.", "Objects alone can be composed; where the others only describe, remove them by an overlay action.");
        }

        foreach (var (wire, schema) in fold.Schema["properties"] as JObject ?? [])
        {
            Add(new Property(wire, schema!, JsonPointer.Append(JsonPointer.Append(fold.Pointer, "properties"), wire), owner));
        }

        Required.UnionWith((fold.Schema["required"] as JArray)?.Select(x => (string)x!) ?? []);
        if (fold.Schema["additionalProperties"] is JObject { Count: > 0 } values)
        {
            var rest = new Property("", values, JsonPointer.Append(fold.Pointer, "additionalProperties"), owner);
            Rest = Rest is null ? rest : Narrowing.Of(Rest, rest, _schemas) ?? throw Conflict("additionalProperties", Rest, rest);
        }
    }

    private void Add(Property property)
    {
        var index = Properties.FindIndex(x => x.Wire == property.Wire);
        if (index < 0)
        {
            Properties.Add(property);
        }
        else
        {
            Properties[index] = Narrowing.Of(Properties[index], property, _schemas) ?? throw Conflict($"`{property.Wire}`", Properties[index], property);
        }
    }

    private static GenerationException Conflict(string what, Property first, Property second) => new(
        "IG0029",
        second.Pointer,
        $"The parts of allOf disagree about {what}: it is declared otherwise at {first.Pointer}.",
        "Make them the same, or remove one, by an overlay action.");
}
