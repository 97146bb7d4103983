using System.Globalization;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>JSON pointers into a document, as RFC 6901 writes them.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string name) =>
        pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Append(string pointer, int index) => pointer + "/" + index;

    /// <summary>The pointer of a node that is still in its document.</summary>
    public static string Of(JToken node) => node.Parent switch
    {
        null => "#",
        JProperty property => Append(Of(property.Parent!), property.Name),
        JArray list => Append(Of(list), list.IndexOf(node)),
        var parent => Of(parent),
    };

    /// <summary>The node that a pointer names; null where there is none.</summary>
    public static JToken? Find(JToken root, string pointer) => Nearest(root, pointer) is { } node && Of(node) == pointer ? node : null;

    /// <summary>The deepest existing node on the way that a pointer names.</summary>
    public static JToken Nearest(JToken root, string pointer)
    {
        var node = root;
        foreach (var part in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = node switch
            {
                JObject map => map[name],
                JArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Count => list[i],
                _ => null,
            };
            if (next is null)
            {
                return node;
            }

            node = next;
        }

        return node;
    }
}
