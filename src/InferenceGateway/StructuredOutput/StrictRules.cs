using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.StructuredOutput;

/// <summary>Applies the rules of strict mode to a schema from System.Text.Json: adds what is required and removes what is not supported.</summary>
internal static class StrictRules
{
    private static readonly string[] Refused = ["default", "$comment", "minLength", "maxLength", SchemaExport.NameMark];
    private static readonly string[] Formats = ["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    /// <summary>Changes a schema and all schemas within it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="type">The name of the type of the root, for error messages.</param>
    /// <param name="path">The path of the schema within the root, for error messages.</param>
    public static void Apply(JsonObject schema, string type, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            // A reference must not have siblings.
            schema.Clear();
            schema["$ref"] = reference;
            return;
        }

        foreach (var keyword in Refused)
        {
            schema.Remove(keyword);
        }

        if (schema["format"] is { } format && !Formats.Contains((string)format!, StringComparer.Ordinal))
        {
            schema.Remove("format");
        }

        if (schema["anyOf"] is JsonArray cases)
        {
            ApplyToCases(schema, cases, type, path);
            return;
        }

        NameTypes(schema);
        if (schema.ContainsKey("properties") || Types(schema).Contains("object"))
        {
            ApplyToObject(schema, type, path);
        }
        else if (Types(schema).Contains("array"))
        {
            Apply(Closed(schema["items"], type, path + "[*]"), type, path + "[*]");
        }
    }

    public static NotSupportedException Open(string type, string path) => new(
        $"{type} has no strict schema: {path} can be any JSON, like object, JsonElement and types with custom converters. Use a type that describes its content, or pass a schema of your own.");

    /// <summary>Applies the rules to the cases of a polymorphic type. If the type is nullable, null is added as a further case.</summary>
    private static void ApplyToCases(JsonObject schema, JsonArray cases, string type, string path)
    {
        var isNullable = Types(schema).Contains("null");
        schema.Remove("type");
        schema.Remove("required");
        foreach (var one in cases)
        {
            Apply(Closed(one, type, path), type, path);
        }

        if (isNullable)
        {
            cases.Add((JsonNode)new JsonObject { ["type"] = "null" });
        }
    }

    private static void ApplyToObject(JsonObject schema, string type, string path)
    {
        if (schema["additionalProperties"] is JsonObject && !schema.ContainsKey("properties"))
        {
            throw new NotSupportedException($"{type} has no strict schema: {path} is a dictionary, and strict schemas do not support members with arbitrary names. Use a list of pairs, or pass a schema of your own.");
        }

        var members = schema["properties"] as JsonObject ?? [];
        var required = new JsonArray();
        foreach (var name in members.Select(static member => member.Key).ToArray())
        {
            if ((members[name] as JsonObject)?.ContainsKey(SchemaExport.ReadOnlyMark) == true)
            {
                members.Remove(name);
                continue;
            }

            Apply(Closed(members[name], type, $"{path}.{name}"), type, $"{path}.{name}");
            required.Add((JsonNode?)name);
        }

        schema.Remove("required");
        schema["type"] ??= "object";
        schema["properties"] ??= members;
        schema["required"] = required;
        schema["additionalProperties"] = false;
    }

    /// <summary>Removes the string type from numbers that may also be read from strings, and adds the type of constants, which strict mode requires.</summary>
    private static void NameTypes(JsonObject schema)
    {
        var types = Types(schema);
        if (types.Contains("string") && (types.Contains("integer") || types.Contains("number")))
        {
            types.Remove("string");
            schema.Remove("pattern");
            Set(schema, types);
        }
        else if (types.Count == 0 && (schema.ContainsKey("enum") || schema.ContainsKey("const")))
        {
            var values = schema["enum"] as JsonArray ?? [schema["const"]?.DeepClone()];
            Set(schema, [.. values.Select(static value => TypeOf(value)).Distinct()]);
        }
    }

    private static void Set(JsonObject schema, List<string> types) =>
        schema["type"] = types.Count == 1 ? types[0] : new JsonArray([.. types.Select(static type => (JsonNode?)type)]);

    private static List<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(static type => (string)type!)],
        { } one => [(string)one!],
        _ => [],
    };

    private static string TypeOf(JsonNode? constant) => constant?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "string",
    };

    private static JsonObject Closed(JsonNode? schema, string type, string path) => schema as JsonObject ?? throw Open(type, path);
}
