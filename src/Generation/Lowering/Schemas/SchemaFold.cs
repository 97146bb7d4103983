using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>A value of an enum or a const, where it stands, and what the document says of it.</summary>
internal sealed record SchemaValue(JToken Token, string Pointer, string? Description = null);

/// <summary>A schema with the many spellings of the same thing folded: const is an enum of one, null is a flag, anyOf is oneOf.</summary>
internal sealed partial class SchemaFold
{
    private SchemaFold(JObject schema, string pointer)
    {
        Schema = schema;
        Place = pointer;
        Pointer = pointer;
        PrescribedName = (string?)schema["x-csharp-name"];
        ValueNames = (JObject?)schema["x-csharp-names"];
        Description = schema.Text("description");
        IsDeprecated = (bool?)schema["deprecated"] ?? false;
        IsRare = (bool?)schema["x-csharp-rare"] ?? false;
        Nullable = (bool?)schema["nullable"] ?? false;
    }

    public JObject Schema { get; private set; }

    /// <summary>Where the schema stands as a whole.</summary>
    public string Place { get; }

    /// <summary>Where the part of it stands that <see cref="Schema"/> is: the only case besides null has a place of its own.</summary>
    public string Pointer { get; private set; }

    /// <summary>The C# name that the document prescribes.</summary>
    public string? PrescribedName { get; private set; }

    public string? Description { get; private set; }

    public bool IsDeprecated { get; private set; }

    /// <summary>Whether the document says that most objects lack this member.</summary>
    public bool IsRare { get; private set; }

    public bool Nullable { get; private set; }

    /// <summary>The non-null types that the schema names, none where it leaves them open.</summary>
    public List<string> Types { get; private set; } = [];

    /// <summary>The cases of oneOf or anyOf without null, each with its pointer.</summary>
    public List<(JToken Schema, string Pointer)> Cases { get; } = [];

    /// <summary>The parts that an object is composed of, each with its pointer; empty where it stands in one piece.</summary>
    public List<(JToken Schema, string Pointer)> Parts { get; private set; } = [];

    /// <summary>The values of enum or const without null; empty where there are none.</summary>
    public List<SchemaValue> Values { get; private set; } = [];

    /// <summary>The C# names that the document prescribes for values, by the values.</summary>
    public JObject? ValueNames { get; private set; }

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
        if (!fold.FoldParts())
        {
            fold.FoldCases();
        }

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
            if (IsNull(cases[i]))
            {
                Nullable = true;
            }
            else
            {
                Cases.Add((cases[i], JsonPointer.Append(JsonPointer.Append(Pointer, keyword), i)));
            }
        }

        if (Cases.Count == 1)
        {
            // One case and null: the case itself, with what the outer schema says about it.
            var only = Of(Cases[0].Schema, Cases[0].Pointer);
            Cases.Clear();
            Become(only);
        }
        else if (Cases.Exists(x => HasValues(x.Schema)) && Cases.TrueForAll(x => IsText(x.Schema)))
        {
            // Texts one by one, each with its description, and any text beside them: that is an open enum.
            Values = [.. Cases.SelectMany(x => ValuesOf((JObject)x.Schema, x.Pointer))];
            Types = ["string"];
            Cases.Clear();
        }
    }

    private void Become(SchemaFold only)
    {
        Cases.AddRange(only.Cases);
        Parts = only.Parts;
        Values = only.Values;
        Schema = only.Schema;
        Pointer = only.Pointer;
        Types = only.Types;
        Nullable |= only.Nullable;
        IsDeprecated |= only.IsDeprecated;
        IsRare |= only.IsRare;
        Description ??= only.Description;
        PrescribedName ??= only.PrescribedName;
        ValueNames ??= only.ValueNames;
    }

    // The type null, alone or in a list, or null as the only value.
    private static bool IsNull(JToken token)
    {
        if (token is not JObject schema)
        {
            return false;
        }

        var only = schema["type"] ?? schema["enum"] ?? schema["const"];
        return (only is JArray { Count: 1 } list ? list[0] : only) is JValue value
            && (value.Type == JTokenType.Null || (schema.ContainsKey("type") && value.Value is "null"));
    }
}
