using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// Enum, const, and the texts of a oneOf.
internal sealed partial class SchemaNormalizer
{
    private static NormalizedSchema WithValues(NormalizedSchema read)
    {
        var all = read.Values.Count > 0 ? read.Values : [.. ValuesOf(read.Schema, read.Pointer)];
        var values = all.Where(x => x.Token.Type != JTokenType.Null).ToList();
        return read with
        {
            Values = values,
            Nullable = read.Nullable || values.Count < all.Count,
            Types = read.Types.Count == 0 && values.Count > 0 && TypeOf(values) is { } type ? [type] : read.Types,
        };
    }

    private static IEnumerable<SchemaValue> ValuesOf(JObject schema, string pointer)
    {
        if (schema["const"] is { } constant)
        {
            return [new SchemaValue(constant, JsonPointer.Append(pointer, "const"), schema.Text("description") ?? schema.Text("title"))];
        }

        var list = JsonPointer.Append(pointer, "enum");
        return schema["enum"] is JArray values ? values.Select((x, i) => new SchemaValue(x, JsonPointer.Append(list, i))) : [];
    }

    private static bool HasValues(JToken token) => token is JObject schema && (schema.ContainsKey("const") || schema.ContainsKey("enum"));

    /// <summary>A text with or without values, written in place.</summary>
    private static bool IsText(JToken token) =>
        token is JObject schema
        && schema.Properties().All(x => x.Name is "type" or "const" or "enum" || SchemaKeywords.IsAnnotation(x.Name))
        && (schema["type"] is null or JValue { Value: "string" })
        && (HasValues(schema) ? ValuesOf(schema, "").All(x => x.Token.Type == JTokenType.String) : schema.ContainsKey("type"));

    private static string? TypeOf(List<SchemaValue> values) => values.Select(x => x.Token.Type).Distinct().Order().ToList() switch
    {
        [JTokenType.String] => "string",
        [JTokenType.Integer] => "integer",
        [JTokenType.Float] or [JTokenType.Integer, JTokenType.Float] => "number",
        [JTokenType.Boolean] => "boolean",
        _ => null,
    };
}
