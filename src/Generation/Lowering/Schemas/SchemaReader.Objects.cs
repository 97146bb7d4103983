using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// Objects, maps, and what is composed of several.
internal sealed partial class SchemaReader
{
    private Shape Object(NormalizedSchema normalized, string typeName, bool isComponent)
    {
        if (normalized.Schema["properties"] is JObject { Count: > 0 })
        {
            return Object(normalized, Composer.Compose(normalized, typeName, this), typeName, isComponent);
        }

        return normalized.Schema["additionalProperties"] is JObject { Count: > 0 } values
            ? new MapShape(ReadItem(values, JsonPointer.Append(normalized.Pointer, "additionalProperties"), typeName + "Value"))
            : new RawShape();
    }

    private Shape Composed(NormalizedSchema normalized, string typeName, bool isComponent)
    {
        var composition = Composer.Compose(normalized, typeName, this);
        return composition.Properties.Count > 0 ? Object(normalized, composition, typeName, isComponent)
            : composition.Rest is { } rest ? new MapShape(ReadItem(rest.Schema, rest.Pointer, rest.Owner + "Value"))
            : new RawShape();
    }

    private NamedShape Object(NormalizedSchema normalized, Composition composition, string typeName, bool isComponent)
    {
        var shape = Declare(normalized, typeName, TypeKind.Object, isComponent);
        _types.Define(new ObjectType(shape.Name, normalized.Place, normalized.Description, ReadMembers(shape.Name, FormKind.None, composition))
        {
            IsDeprecated = normalized.IsDeprecated,
            Rest = composition.Rest is { } rest ? ReadItem(rest.Schema, rest.Pointer, rest.Owner + "Value") : null,
        });
        return shape;
    }
}
