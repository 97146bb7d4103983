using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceGateway.StructuredOutput;

/// <summary>Types that hold themselves: System.Text.Json refers to the place where one stood first, providers know references into <c>$defs</c> (and to the whole) only.</summary>
internal static class SchemaDefinitions
{
    /// <summary>Moves what is referred to into definitions.</summary>
    /// <param name="root">The schema; a reference, where it is moved itself.</param>
    /// <param name="rootName">The name of the whole, where something will stand around it and references to it have to follow; null where it stays at the top.</param>
    /// <returns>The definitions by name.</returns>
    public static JsonObject TakeOut(ref JsonObject root, string? rootName)
    {
        var references = References(root).ToLookup(static node => (string)node["$ref"]!, StringComparer.Ordinal);
        var whole = root;
        // All places are found before anything moves.
        var places = references.Where(group => group.Key != "#" || rootName is not null).Select(group => (Place: Find(whole, group.Key), References: group.ToArray())).ToArray();
        var definitions = new JsonObject();
        foreach (var (place, users) in places)
        {
            var name = Unique(definitions, (string?)place[SchemaExport.NameMark] ?? rootName ?? "item");
            var reference = "#/$defs/" + name;
            foreach (var user in users)
            {
                user["$ref"] = reference;
            }

            var link = new JsonObject { ["$ref"] = reference };
            if (place.Remove(SchemaExport.ReadOnlyMark))
            {
                link[SchemaExport.ReadOnlyMark] = true;
            }

            switch (place.Parent)
            {
                case JsonObject parent:
                    parent[place.GetPropertyName()] = link;
                    break;
                case JsonArray parent:
                    parent[place.GetElementIndex()] = link;
                    break;
                default:
                    root = link;
                    break;
            }

            definitions[name] = place;
        }

        return definitions;
    }

    private static IEnumerable<JsonObject> References(JsonNode? node) => node switch
    {
        JsonObject members when members.ContainsKey("$ref") => [members],
        JsonObject members => members.SelectMany(static member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static JsonObject Find(JsonNode root, string reference)
    {
        var node = root;
        foreach (var step in reference.Split('/').Skip(1))
        {
            var name = step.Replace("~1", "/").Replace("~0", "~");
            node = node is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!;
        }

        return (JsonObject)node;
    }

    private static string Unique(JsonObject definitions, string name)
    {
        var unique = name;
        for (var number = 2; definitions.ContainsKey(unique); number++)
        {
            unique = string.Format(CultureInfo.InvariantCulture, "{0}{1}", name, number);
        }

        return unique;
    }
}
