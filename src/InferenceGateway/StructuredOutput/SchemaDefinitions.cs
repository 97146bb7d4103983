using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceGateway.StructuredOutput;

/// <summary>Handles recursive types. System.Text.Json refers to the place where a type occurs first, but providers support only references to <c>$defs</c> and to the root.</summary>
internal static class SchemaDefinitions
{
    /// <summary>Moves the schemas that are referred to into definitions.</summary>
    /// <param name="root">The schema. If it is moved itself, it becomes a reference.</param>
    /// <param name="rootName">The name of the definition of the root, if the root will be wrapped and references to it have to be updated; otherwise null.</param>
    /// <returns>The definitions by name.</returns>
    public static JsonObject TakeOut(ref JsonObject root, string? rootName)
    {
        var references = References(root).ToLookup(static node => (string)node["$ref"]!, StringComparer.Ordinal);
        var whole = root;
        // All places are found before any of them is moved.
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
