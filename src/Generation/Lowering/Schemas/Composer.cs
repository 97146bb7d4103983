using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Gathers the properties of an object from the parts that it is composed of.</summary>
internal sealed class Composer
{
    private readonly SchemaReader _schemas;
    private readonly HashSet<string> _path = new(StringComparer.Ordinal);
    private readonly List<Property> _properties = [];
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private Property? _rest;

    private Composer(SchemaReader schemas) => _schemas = schemas;

    public static Composition Compose(NormalizedSchema normalized, string owner, SchemaReader schemas)
    {
        var composer = new Composer(schemas);
        composer.Take(normalized, owner);
        return new Composition(composer._properties, composer._required, composer._rest);
    }

    private void Take(NormalizedSchema normalized, string owner)
    {
        if (normalized.Reference is { } reference)
        {
            var (target, name) = _schemas.Resolve(reference, normalized.Pointer);
            if (!_path.Add(target.Place))
            {
                throw new GenerationException("IG0024", target.Place, "The schema is composed of itself.", "Break the circle: remove one reference from allOf by an overlay action.");
            }

            try
            {
                Take(target, name);
            }
            finally
            {
                _path.Remove(target.Place);
            }
        }
        else if (normalized.Parts.Count > 0)
        {
            foreach (var (schema, pointer) in normalized.Parts)
            {
                _schemas.Errors.Try(() => Take(_schemas.Normalize(schema, pointer), owner));
            }
        }
        else
        {
            TakeObject(normalized, owner);
        }
    }

    private void TakeObject(NormalizedSchema normalized, string owner)
    {
        if (normalized.Cases.Count > 0 || normalized.Values.Count > 0 || normalized.Schema.ContainsKey("items") || normalized.Types is not ([] or ["object"]))
        {
            throw new GenerationException(
                "IG0029", normalized.Pointer, "This part of allOf is no object.", "Objects alone can be composed; where the others only describe, remove them by an overlay action.");
        }

        foreach (var (wire, schema) in normalized.Schema["properties"] as JObject ?? [])
        {
            Add(new Property(wire, schema!, JsonPointer.Append(JsonPointer.Append(normalized.Pointer, "properties"), wire), owner));
        }

        _required.UnionWith((normalized.Schema["required"] as JArray)?.Select(x => (string)x!) ?? []);
        if (normalized.Schema["additionalProperties"] is JObject { Count: > 0 } values)
        {
            var rest = new Property("", values, JsonPointer.Append(normalized.Pointer, "additionalProperties"), owner);
            _rest = _rest is null ? rest : Narrowing.Of(_rest, rest, _schemas) ?? Conflict("additionalProperties", _rest, rest);
        }
    }

    private void Add(Property property)
    {
        var index = _properties.FindIndex(x => x.Wire == property.Wire);
        if (index < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[index] = Narrowing.Of(_properties[index], property, _schemas) ?? Conflict($"`{property.Wire}`", _properties[index], property);
        }
    }

    private Property Conflict(string what, Property first, Property second)
    {
        _schemas.Errors.Add(new GenerationException(
            "IG0029",
            second.Pointer,
            $"The parts of allOf disagree about {what}: it is declared otherwise at {first.Pointer}.",
            "Make them the same, or remove one, by an overlay action."));
        return first;
    }
}
