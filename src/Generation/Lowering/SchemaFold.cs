using Newtonsoft.Json.Linq;
using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.Lowering;

/// <summary>A schema with the many spellings of the same thing folded: const is an enum of one, null is a flag, anyOf is oneOf.</summary>
internal sealed class SchemaFold
{
    private SchemaFold(JObject schema, string pointer)
    {
        Schema = schema;
        Pointer = pointer;
        Description = (string?)schema["description"];
        IsDeprecated = (bool?)schema["deprecated"] ?? false;
        Nullable = (bool?)schema["nullable"] ?? false;
    }

    public JObject Schema { get; private set; }

    public string Pointer { get; private set; }

    public string? Description { get; private set; }

    public bool IsDeprecated { get; }

    public bool Nullable { get; private set; }

    /// <summary>The non-null types that the schema names, none where it leaves them open.</summary>
    public List<string> Types { get; private set; } = [];

    /// <summary>The cases of oneOf or anyOf without null, each with its pointer.</summary>
    public List<(JObject Schema, string Pointer)> Cases { get; } = [];

    /// <summary>The values of enum or const without null; empty where there are none.</summary>
    public List<JToken> Values { get; private set; } = [];

    public string? Reference => (string?)Schema["$ref"];

    public static SchemaFold Of(JToken token, string pointer)
    {
        // In 3.1, `true` is the schema that allows everything.
        if (token is JValue { Type: JTokenType.Boolean } any && (bool)any)
        {
            return new SchemaFold([], pointer);
        }

        if (token is not JObject schema)
        {
            throw new GenerationException("IG0022", pointer, "This is not a schema.", "A schema is a mapping or `true`.");
        }

        SchemaKeywords.Check(schema, pointer);
        var fold = new SchemaFold(schema, pointer);
        fold.FoldTypes();
        fold.FoldCases();
        fold.FoldValues();
        return fold;
    }

    private void FoldTypes()
    {
        Types = Schema["type"] switch
        {
            null => [],
            JArray several => [.. several.Select(x => (string)x!)],
            var one => [(string)one!],
        };
        if (Types.Remove("null"))
        {
            Nullable = true;
        }
    }

    private void FoldCases()
    {
        var keyword = Schema.ContainsKey("oneOf") ? "oneOf" : "anyOf";
        if (Schema[keyword] is not JArray cases)
        {
            return;
        }

        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i] is JObject item && (string?)item["type"] == "null")
            {
                Nullable = true;
            }
            else if (cases[i] is JObject schema)
            {
                Cases.Add((schema, JsonPointer.Append(JsonPointer.Append(Pointer, keyword), i)));
            }
        }

        if (Cases.Count != 1)
        {
            return;
        }

        // One case and null: the case itself, with what the outer schema says about it.
        var only = Of(Cases[0].Schema, Cases[0].Pointer);
        Cases.Clear();
        Cases.AddRange(only.Cases);
        Schema = only.Schema;
        Pointer = only.Pointer;
        Types = only.Types;
        Nullable |= only.Nullable;
        Description ??= only.Description;
    }

    private void FoldValues()
    {
        if (Schema["const"] is { } constant)
        {
            Values = [constant];
        }
        else if (Schema["enum"] is JArray values)
        {
            Values = [.. values];
        }

        if (Values.RemoveAll(x => x.Type == JTokenType.Null) > 0)
        {
            Nullable = true;
        }

        if (Types.Count == 0 && Values.Count > 0 && Values.TrueForAll(x => x.Type == JTokenType.String))
        {
            Types = ["string"];
        }
    }
}
