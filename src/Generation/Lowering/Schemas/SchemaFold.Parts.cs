using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// allOf: one schema with more said about it, or an object composed of several.
internal sealed partial class SchemaFold
{
    /// <returns>False where there is no allOf.</returns>
    private bool FoldParts()
    {
        if (Schema["allOf"] is not JArray all)
        {
            return false;
        }

        var list = JsonPointer.Append(Pointer, "allOf");
        var parts = new List<(JToken Schema, string Pointer)>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is JObject { } said && said.Properties().All(x => SchemaKeywords.IsAnnotation(x.Name) || x.Name == "nullable"))
            {
                SchemaKeywords.Check(said, JsonPointer.Append(list, i));
                Annotate(said);
            }
            else
            {
                parts.Add((all[i], JsonPointer.Append(list, i)));
            }
        }

        if (Own() is { } own)
        {
            parts.Add((own, Pointer));
        }

        if (parts.Count == 1)
        {
            Types = [];
            Become(Of(parts[0].Schema, parts[0].Pointer));
        }
        else
        {
            Parts = parts;
            Description ??= parts.Select(x => x.Schema).OfType<JObject>().Where(x => !x.ContainsKey("$ref")).Select(x => x.Text("description")).FirstOrDefault(x => x is not null);
            Types = parts.Count > 0 ? ["object"] : Types;
        }

        return true;
    }

    private void Annotate(JObject said)
    {
        Description ??= said.Text("description");
        IsDeprecated |= said.Flag("deprecated") ?? false;
        Nullable |= said.Flag("nullable") ?? false;
    }

    /// <summary>What stands beside allOf and is a part itself.</summary>
    private JObject? Own()
    {
        var own = new JObject(Schema.Properties().Where(x => x.Name is "properties" or "required" || (x.Name == "additionalProperties" && x.Value is JObject)));
        if (own.Count == 0)
        {
            return null;
        }

        own["type"] = "object";
        return own;
    }
}
