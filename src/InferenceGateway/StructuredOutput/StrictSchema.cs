using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace InferenceGateway.StructuredOutput;

/// <summary>The schema of a type for strict mode: the root is an object, all members are required, no others are allowed, and optional members may be null.</summary>
internal static class StrictSchema
{
    /// <summary>The name of the member that contains a value which is not an object itself.</summary>
    public const string Wrapper = "value";

    private static readonly ConditionalWeakTable<JsonTypeInfo, object> Schemas = new();

    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe.</exception>
    public static RawJson For(JsonTypeInfo type) => (RawJson)Schemas.GetValue(type, static type => Build(type));

    /// <summary>Whether values of a type are wrapped in an object. This applies to lists, numbers, strings and polymorphic types.</summary>
    public static bool Wraps(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => true,
        JsonTypeInfoKind.None => SchemaExport.Of(type) is JsonObject,
        _ => type.PolymorphismOptions is { DerivedTypes.Count: > 0 },
    };

    private static RawJson Build(JsonTypeInfo type)
    {
        var name = SchemaName.Of(type.Type);
        if (SchemaExport.Of(type) is not JsonObject root)
        {
            throw StrictRules.Open(name, "$");
        }

        var wraps = Wraps(type);
        var definitions = SchemaDefinitions.TakeOut(ref root, wraps ? name : null);
        if (wraps)
        {
            root = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [Wrapper] = root } };
        }
        else
        {
            // The response is a value, so null is not allowed.
            root["type"] = "object";
        }

        StrictRules.Apply(root, name, "$");
        foreach (var definition in definitions)
        {
            StrictRules.Apply((JsonObject)definition.Value!, name, definition.Key);
        }

        if (definitions.Count > 0)
        {
            root["$defs"] = definitions;
        }

        return ToJson(root);
    }

    private static RawJson ToJson(JsonObject schema) => RawJson.Written(schema, static (writer, schema) => schema.WriteTo(writer));
}
