using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>Finds the shared schema behind a difference at a place whose own text is the same before and after.</summary>
internal static class References
{
    /// <returns>The pointer of the schema that changed; null where the place itself did.</returns>
    public static string? Cause(ApiModel before, ApiModel after, JToken old, JToken now) => IsSame(old, now) ? Search(before, after, now, []) : null;

    /// <summary>Whether two parts of documents say the same, descriptions aside.</summary>
    public static bool IsSame(JToken old, JToken now) => JToken.DeepEquals(Bare(old), Bare(now));

    private static JToken Bare(JToken token)
    {
        var copy = token.DeepClone();
        foreach (var text in ((copy as JContainer)?.DescendantsAndSelf() ?? []).OfType<JProperty>().Where(x => x.Name is "description" or "summary" && x.Value is JValue).ToList())
        {
            text.Remove();
        }

        return copy;
    }

    private static string? Search(ApiModel before, ApiModel after, JToken node, HashSet<string> seen)
    {
        foreach (var reference in Of(node).Where(seen.Add))
        {
            var now = after.At(reference);
            var cause = IsSame(before.At(reference), now) ? Search(before, after, now, seen) : reference;
            if (cause is not null)
            {
                return cause;
            }
        }

        return null;
    }

    // Not those of properties: they belong to another type, which has its own name.
    private static IEnumerable<string> Of(JToken node) => node switch
    {
        JObject map => map.Properties().SelectMany(x =>
            x is { Name: "$ref", Value.Type: JTokenType.String } ? [(string)x.Value!] : x.Name == "properties" ? [] : Of(x.Value)),
        JArray list => list.SelectMany(Of),
        _ => [],
    };
}
