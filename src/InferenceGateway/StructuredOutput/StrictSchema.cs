using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Json;

namespace InferenceGateway.StructuredOutput;

/// <summary>The schema of a type, as strict mode wants it: objects with all members required and no others, null for what may be missing, and an object at the top.</summary>
internal static class StrictSchema
{
    /// <summary>The member around a value that is no object itself.</summary>
    public const string Wrapper = "value";

    private static readonly ConditionalWeakTable<JsonTypeInfo, object> Schemas = new();

    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say.</exception>
    public static RawJson For(JsonTypeInfo type) => (RawJson)Schemas.GetValue(type, static type => Build(type));

    /// <summary>Whether values of this type stand inside an object made for them: lists, numbers, texts, and types with several cases.</summary>
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
            // Not null, either: the answer is one.
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

    private static RawJson ToJson(JsonObject schema)
    {
        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        schema.WriteTo(writer);
        writer.Flush();
        return RawJson.Trusted(buffer.WrittenSpan.ToArray());
    }
}
