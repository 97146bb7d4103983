using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace InferenceGateway.StructuredOutput;

/// <summary>Exports the schema of a type with System.Text.Json, adds descriptions, and marks the nodes that need further processing.</summary>
internal static class SchemaExport
{
    /// <summary>Marks members that are serialized but not deserialized. The model does not have to fill them in.</summary>
    public const string ReadOnlyMark = "$$readOnly";

    /// <summary>Marks objects with the name of their type.</summary>
    public const string NameMark = "$$name";

    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Mark,
    };

    /// <summary>Exports the schema of a type. It is an object, or <c>true</c> if the type can be any JSON.</summary>
    public static JsonNode Of(JsonTypeInfo type) => type.GetJsonSchemaAsNode(Options);

    private static JsonNode Mark(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
        {
            return schema;
        }

        if (context.PropertyInfo is { } member && IsReadOnly(member))
        {
            node[ReadOnlyMark] = true;
        }

        if (node.ContainsKey("properties"))
        {
            node[NameMark] = SchemaName.Of(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type);
        }

        if (Description(context) is { } description)
        {
            node["description"] = description;
        }

        return node;
    }

    private static bool IsReadOnly(JsonPropertyInfo member) =>
        member is { Set: null, AssociatedParameter: null }
        && (member.ObjectCreationHandling ?? member.Options.PreferredObjectCreationHandling) != JsonObjectCreationHandling.Populate;

    /// <summary>Gets the description of the member, or else that of its type. On positional records, the attribute applies to the parameter.</summary>
    private static string? Description(JsonSchemaExporterContext context) =>
        Description(context.PropertyInfo?.AttributeProvider)
        ?? Description(context.PropertyInfo?.AssociatedParameter?.AttributeProvider)
        ?? Description(context.TypeInfo.Type);

    private static string? Description(ICustomAttributeProvider? source) =>
        source?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute { Description: { Length: > 0 } text }, ..] ? text : null;
}
