using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// Objects, maps, and what is composed of several.
internal sealed partial class SchemaReader
{
    private Shape Object(SchemaFold fold, string typeName, bool isComponent)
    {
        if (fold.Schema["properties"] is JObject { Count: > 0 })
        {
            return Object(fold, Composer.Compose(fold, typeName, this), typeName, isComponent);
        }

        return fold.Schema["additionalProperties"] is JObject { Count: > 0 } values
            ? new MapShape(ReadItem(values, JsonPointer.Append(fold.Pointer, "additionalProperties"), typeName + "Value"))
            : new RawShape();
    }

    private Shape Composed(SchemaFold fold, string typeName, bool isComponent)
    {
        var composition = Composer.Compose(fold, typeName, this);
        return composition.Properties.Count > 0 ? Object(fold, composition, typeName, isComponent)
            : composition.Rest is { } rest ? new MapShape(ReadItem(rest.Schema, rest.Pointer, rest.Owner + "Value"))
            : new RawShape();
    }

    private NamedShape Object(SchemaFold fold, Composition composition, string typeName, bool isComponent)
    {
        var shape = Declare(fold, typeName, TypeKind.Object, isComponent);
        _types.Define(new ObjectType(typeName, fold.Place, fold.Description, ReadMembers(typeName, FormKind.None, composition))
        {
            IsDeprecated = fold.IsDeprecated,
            Rest = composition.Rest is { } rest ? ReadItem(rest.Schema, rest.Pointer, rest.Owner + "Value") : null,
        });
        return shape;
    }
}
