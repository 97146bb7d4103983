using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Simulation;

/// <summary>Creates values that fit a JSON schema from the words and numbers of a question.</summary>
internal sealed partial class SchemaSample
{
    // Below this depth, optional parts of recursive schemas are left out.
    private const int OptionalDepth = 4;
    private const int MaxDepth = 16;
    private const int MaxItems = 64;

    private readonly JsonElement _root;
    private readonly SampleValues _values;
    private readonly bool _withOptional;

    private SchemaSample(JsonElement root, SampleValues values, bool withOptional)
    {
        _root = root;
        _values = values;
        _withOptional = withOptional;
    }

    /// <summary>Creates the JSON of a value. It is an empty object if there is no schema.</summary>
    /// <param name="schema">The schema, which may be undefined.</param>
    /// <param name="question">The question that contains the words and numbers.</param>
    /// <param name="withOptional">Whether to include properties that are not required.</param>
    /// <param name="skip">The number of words and numbers to skip at first.</param>
    public static string Create(JsonElement schema, string question, bool withOptional, int skip = 0)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return "{}";
        }

        var values = new SampleValues(new QuestionWords(question), skip);
        return new SchemaSample(schema, values, withOptional).Fill(schema, depth: 0)?.ToWireJson() ?? "null";
    }

    private JsonNode? Fill(JsonElement schema, int depth)
    {
        schema = Resolve(schema);
        if (depth > MaxDepth || (depth > OptionalDepth && AllowsNull(schema)))
        {
            return null;
        }

        if (Given(schema) is { ValueKind: not JsonValueKind.Undefined } given)
        {
            return JsonNode.Parse(given.GetRawText());
        }

        if (schema.IsMissing("properties") && Alternatives(schema).FirstOrDefault(IsNotNull) is { ValueKind: JsonValueKind.Object } one)
        {
            return Fill(one, depth + 1);
        }

        return TypeOf(schema) switch
        {
            "object" => FillObject(schema, depth),
            "array" => FillArray(schema, depth),
            "integer" => Number(schema, isInteger: true),
            "number" => Number(schema, isInteger: false),
            "boolean" => JsonValue.Create(true),
            "null" => null,
            _ => JsonValue.Create(FitLength(schema, _values.NextText(schema.Text("format")))),
        };
    }

    private JsonObject FillObject(JsonElement schema, int depth)
    {
        var filled = new JsonObject();
        foreach (var part in schema.Items("allOf"))
        {
            Add(Resolve(part));
        }

        Add(schema);
        return filled;

        void Add(JsonElement part)
        {
            var required = part.Items("required").Select(name => name.AsText()).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var properties = part.Member("properties");
            foreach (var property in properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject() : default)
            {
                if (required.Remove(property.Name) || (_withOptional && depth < OptionalDepth))
                {
                    filled[property.Name] = Fill(property.Value, depth + 1);
                }
            }

            foreach (var name in required.Where(name => !filled.ContainsKey(name)).Order(StringComparer.Ordinal))
            {
                filled[name] = Fill(default, depth + 1);
            }
        }
    }

    private JsonArray FillArray(JsonElement schema, int depth)
    {
        var least = schema.Member("minItems") is { ValueKind: JsonValueKind.Number } min && min.TryGetInt32(out var items) ? items : 0;
        var most = schema.Member("maxItems") is { ValueKind: JsonValueKind.Number } max && max.TryGetInt32(out items) ? items : MaxItems;
        var count = Math.Min(Math.Max(least, depth > OptionalDepth ? 0 : 1), Math.Min(most, MaxItems));
        return [.. Enumerable.Range(0, Math.Max(count, 0)).Select(_ => Fill(schema.Member("items"), depth + 1))];
    }
}
