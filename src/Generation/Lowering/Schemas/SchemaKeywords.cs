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

    /// <summary>Whether a keyword says nothing about the shape of a value.</summary>
    public static bool IsAnnotation(string name) => Annotating.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal);

    public static void Check(JObject schema, string pointer)
    {
        foreach (var (name, value) in schema)
        {
            if (!Shaping.Contains(name) && !IsAnnotation(name))
            {
                throw new GenerationException(
                    "IG0020",
                    JsonPointer.Append(pointer, name),
                    $"The keyword `{name}` is not understood here.",
                    "Remove it or express it by properties, items, enum, oneOf or allOf in an overlay action.");
            }

            CheckKind(name, value!, JsonPointer.Append(pointer, name));
        }

        Exclusive(schema, pointer, "$ref", "properties", "items", "oneOf", "anyOf", "allOf", "enum", "const", "type", "required", "additionalProperties");
        Exclusive(schema, pointer, "allOf", "items", "oneOf", "anyOf", "enum", "const");
        Exclusive(schema, pointer, "oneOf", "properties", "items", "anyOf", "enum", "const");
        Exclusive(schema, pointer, "anyOf", "properties", "items", "enum", "const");
        Exclusive(schema, pointer, "properties", "items", "enum", "const");
    }

    private static void CheckKind(string name, JToken value, string pointer)
    {
        var isRight = name switch
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
        if (!isRight)
        {
            throw new GenerationException("IG0028", pointer, $"The keyword `{name}` has a value of the wrong kind.", "Correct it; null is written 'null' in quotes.");
        }
    }

    private static bool IsTexts(JToken value) => value is JArray list && list.All(x => x.Type == JTokenType.String);

    private static void Exclusive(JObject schema, string pointer, string keyword, params string[] others)
    {
        if (!schema.ContainsKey(keyword))
        {
            return;
        }

        foreach (var other in others.Where(schema.ContainsKey))
        {
            throw new GenerationException(
                "IG0021",
                pointer,
                $"The keywords `{keyword}` and `{other}` in one schema are not understood together.",
                "Keep one of them by an overlay action.");
        }
    }
}
