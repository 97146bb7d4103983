using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// allOf: one schema with more said about it, or an object composed of several.
internal sealed partial class SchemaNormalizer
{
    private NormalizedSchema WithParts(NormalizedSchema read, JArray all)
    {
        var list = JsonPointer.Append(read.Pointer, "allOf");
        var parts = new List<SchemaPart>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is JObject said && said.Properties().All(x => SchemaKeywords.IsAnnotation(x.Name) || x.Name == "nullable"))
            {
                read = Annotated(read, SchemaKeywords.Check(said, JsonPointer.Append(list, i), errors));
            }
            else
            {
                parts.Add(new SchemaPart(all[i], JsonPointer.Append(list, i)));
            }
        }

        if (Own(read.Schema) is { } own)
        {
            parts.Add(new SchemaPart(own, read.Pointer));
        }

        return parts is [var only] ? Become(read, Normalize(only.Schema, only.Pointer)) : read with
        {
            Parts = parts,
            Description = read.Description
                ?? parts.Select(x => x.Schema).OfType<JObject>().Where(x => !x.ContainsKey("$ref")).Select(x => x.Text("description")).FirstOrDefault(x => x is not null),
            Types = parts.Count > 0 ? ["object"] : read.Types,
        };
    }

    private static NormalizedSchema Annotated(NormalizedSchema read, JObject said) => read with
    {
        Description = read.Description ?? said.Text("description"),
        IsDeprecated = read.IsDeprecated || (said.Flag("deprecated") ?? false),
        Nullable = read.Nullable || (said.Flag("nullable") ?? false),
    };

    /// <summary>What stands beside allOf and is a part itself.</summary>
    private static JObject? Own(JObject schema)
    {
        var own = new JObject(schema.Properties().Where(x => x.Name is "properties" or "required" || (x.Name == "additionalProperties" && x.Value is JObject)));
        if (own.Count == 0)
        {
            return null;
        }

        own["type"] = "object";
        return own;
    }
}
