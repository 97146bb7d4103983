using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Brings schemas into one spelling.</summary>
internal sealed partial class SchemaNormalizer(ErrorList errors)
{
    public NormalizedSchema Normalize(JToken token, string pointer)
    {
        // In 3.1, `true` is the schema that allows everything.
        if (token is JValue { Type: JTokenType.Boolean } any && (bool)any)
        {
            return new NormalizedSchema([], pointer, pointer);
        }

        if (token is not JObject schema)
        {
            errors.Add(new GenerationException("IG0022", pointer, "This is not a schema.", "A schema is a mapping or `true`."));
            return new NormalizedSchema([], pointer, pointer);
        }

        schema = SchemaKeywords.Check(schema, pointer, errors);
        var read = Read(schema, pointer);
        return WithValues(schema["allOf"] is JArray all ? WithParts(read, all) : WithCases(read));
    }

    private static NormalizedSchema Read(JObject schema, string pointer)
    {
        List<string> types = schema["type"] switch
        {
            null => [],
            JArray several => [.. several.Select(x => (string)x!)],
            var one => [(string)one!],
        };
        return new NormalizedSchema(schema, pointer, pointer)
        {
            PrescribedName = (string?)schema["x-csharp-name"],
            ValueNames = (JObject?)schema["x-csharp-names"],
            Description = schema.Text("description"),
            IsDeprecated = (bool?)schema["deprecated"] ?? false,
            IsRare = (bool?)schema["x-csharp-rare"] ?? false,
            IsJsonText = (bool?)schema["x-csharp-json-text"] ?? false,
            IsStrict = (bool?)schema["x-csharp-strict"] ?? false,
            Nullable = ((bool?)schema["nullable"] ?? false) || types.Contains("null"),
            Types = [.. types.Where(x => x != "null")],
        };
    }

    private NormalizedSchema WithCases(NormalizedSchema read)
    {
        var keyword = read.Schema.ContainsKey("oneOf") ? "oneOf" : "anyOf";
        if (read.Schema[keyword] is not JArray all)
        {
            return read;
        }

        var list = JsonPointer.Append(read.Pointer, keyword);
        var cases = all.Select((x, i) => new SchemaPart(x, JsonPointer.Append(list, i))).Where(x => !IsNull(x.Schema)).ToList();
        read = read with { Nullable = read.Nullable || cases.Count < all.Count };
        if (cases is [var only])
        {
            // One case and null: the case itself, with what the outer schema says about it.
            return Become(read, Normalize(only.Schema, only.Pointer));
        }

        // Texts one by one, each with its description, and any text beside them: that is an open enum.
        return cases.Exists(x => HasValues(x.Schema)) && cases.TrueForAll(x => IsText(x.Schema))
            ? read with { Values = [.. cases.SelectMany(x => ValuesOf((JObject)x.Schema, x.Pointer))], Types = ["string"] }
            : read with { Cases = cases };
    }

    private static NormalizedSchema Become(NormalizedSchema outer, NormalizedSchema only) => only with
    {
        Place = outer.Place,
        Nullable = outer.Nullable || only.Nullable,
        IsDeprecated = outer.IsDeprecated || only.IsDeprecated,
        IsRare = outer.IsRare || only.IsRare,
        IsJsonText = outer.IsJsonText || only.IsJsonText,
        IsStrict = outer.IsStrict || only.IsStrict,
        Description = outer.Description ?? only.Description,
        PrescribedName = outer.PrescribedName ?? only.PrescribedName,
        ValueNames = outer.ValueNames ?? only.ValueNames,
    };

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
