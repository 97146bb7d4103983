using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Which keywords of a schema say something about its shape, which only annotate, and which are not understood.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> Shaping = new(StringComparer.Ordinal)
    {
        "$ref", "type", "enum", "const", "properties", "required", "items", "additionalProperties", "oneOf", "anyOf", "allOf", "nullable",
        "format", "discriminator",
    };

    private static readonly HashSet<string> Annotating = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "$comment",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems",
        "maxItems", "uniqueItems", "minProperties", "maxProperties", "contentEncoding", "contentMediaType",
    };

    private static readonly (string Keyword, string[] Others)[] Exclusive =
    [
        ("$ref", ["properties", "items", "oneOf", "anyOf", "allOf", "enum", "const", "type", "required", "additionalProperties"]),
        ("allOf", ["items", "oneOf", "anyOf", "enum", "const"]),
        ("oneOf", ["properties", "items", "anyOf", "enum", "const"]),
        ("anyOf", ["properties", "items", "enum", "const"]),
        ("properties", ["items", "enum", "const"]),
    ];

    /// <summary>The keywords that may be there. The documentation has a row for each.</summary>
    public static IEnumerable<string> Known => Shaping.Concat(Annotating);

    /// <summary>Whether a keyword says nothing about the shape of a value.</summary>
    public static bool IsAnnotation(string name) => Annotating.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal);

    /// <returns>The schema without the keywords that are errors, so that the rest of it is read all the same.</returns>
    public static JObject Check(JObject schema, string pointer, ErrorList errors)
    {
        HashSet<string>? wrong = null;
        foreach (var (name, value) in schema)
        {
            if (!Shaping.Contains(name) && !IsAnnotation(name))
            {
                errors.Add(new GenerationException(
                    "IG0020",
                    JsonPointer.Append(pointer, name),
                    $"The keyword `{name}` is not understood here.",
                    "Remove it or express it by properties, items, enum, oneOf or allOf in an overlay action."));
            }
            else if (!IsRightKind(name, value!))
            {
                errors.Add(new GenerationException(
                    "IG0028", JsonPointer.Append(pointer, name), $"The keyword `{name}` has a value of the wrong kind.", "Correct it; null is written 'null' in quotes."));
                (wrong ??= []).Add(name);
            }
        }

        foreach (var (keyword, others) in Exclusive.Where(x => schema.ContainsKey(x.Keyword)))
        {
            if (others.FirstOrDefault(schema.ContainsKey) is { } other)
            {
                errors.Add(new GenerationException(
                    "IG0021",
                    pointer,
                    $"The keywords `{keyword}` and `{other}` in one schema are not understood together.",
                    "Keep one of them by an overlay action."));
                (wrong ??= []).UnionWith(others);
            }
        }

        return wrong is null ? schema : new JObject(schema.Properties().Where(x => !wrong.Contains(x.Name)));
    }

    private static bool IsRightKind(string name, JToken value) => name switch
    {
        "$ref" or "format" or "x-csharp-name" => value.Type == JTokenType.String,
        "type" => value.Type == JTokenType.String || IsTexts(value),
        "required" => IsTexts(value),
        "enum" or "oneOf" or "anyOf" or "allOf" => value is JArray,
        "properties" or "discriminator" or "x-csharp-names" => value is JObject,
        "additionalProperties" => value is JObject || value.Type == JTokenType.Boolean,
        "nullable" or "deprecated" or "x-csharp-rare" or "x-csharp-json-text" or "x-csharp-strict" => value.Type == JTokenType.Boolean,
        "description" => value is JValue,
        _ => true,
    };

    private static bool IsTexts(JToken value) => value is JArray list && list.All(x => x.Type == JTokenType.String);
}
