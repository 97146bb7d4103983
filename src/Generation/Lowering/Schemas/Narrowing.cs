using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Two declarations of one property in the parts of a composition: the narrower one is both.</summary>
internal static class Narrowing
{
    /// <returns>The declaration that holds; null where neither is within the other.</returns>
    public static Property? Of(Property first, Property second, SchemaReader schemas)
    {
        if (JToken.DeepEquals(Shaping(first.Schema), Shaping(second.Schema)))
        {
            // The first names the type, the later one has the last word on it.
            return first with { Schema = Described(first.Schema, second.Schema) };
        }

        if (Shaping(second.Schema) is JObject { Count: 0 })
        {
            return first with { Schema = Described(first.Schema, second.Schema) };
        }

        return Shaping(first.Schema) is JObject { Count: 0 } || IsWithin(second, first, schemas) ? second
            : IsWithin(first, second, schemas) ? first
            : null;
    }

    private static bool IsWithin(Property inner, Property outer, SchemaReader schemas)
    {
        var (narrow, wide) = (schemas.Target(schemas.Normalize(inner.Schema, inner.Pointer)), schemas.Target(schemas.Normalize(outer.Schema, outer.Pointer)));
        if (narrow.Place == wide.Place)
        {
            return true;
        }

        if (narrow.Types is not [var one] || wide.Types is not [var other] || one is "object" or "array")
        {
            return false;
        }

        return (one == other || (one, other) is ("integer", "number"))
            && (wide.Values.Count == 0 || (narrow.Values.Count > 0 && narrow.Values.All(x => wide.Values.Any(y => JToken.DeepEquals(x.Token, y.Token)))));
    }

    private static JToken Shaping(JToken schema) =>
        schema is JObject map ? new JObject(map.Properties().Where(x => !SchemaKeywords.IsAnnotation(x.Name) || x.Name == "x-csharp-name")) : schema;

    private static JToken Described(JToken schema, JToken by)
    {
        if (schema is not JObject map || by is not JObject other)
        {
            return schema;
        }

        var described = (JObject)map.DeepClone();
        foreach (var said in other.Properties().Where(x => x.Name is "description" or "deprecated"))
        {
            described[said.Name] = said.Value.DeepClone();
        }

        return described;
    }
}
