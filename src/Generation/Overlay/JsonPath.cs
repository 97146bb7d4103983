using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Overlay;

/// <summary>Selects among the children of a node.</summary>
internal delegate IEnumerable<JToken> JsonPathSelector(JToken node, JToken root);

/// <summary>A part of a path: what it selects among the children of each node, or also among those of everything below it.</summary>
/// <param name="Descends">Whether it also selects below the children.</param>
/// <param name="Selectors">What it selects.</param>
/// <param name="IsSingular">Whether that is one node at most: a name or an index.</param>
internal sealed record JsonPathSegment(bool Descends, IReadOnlyList<JsonPathSelector> Selectors, bool IsSingular)
{
    public IEnumerable<JToken> Select(JToken node, JToken root) =>
        (Descends ? Descendants(node) : [node]).SelectMany(x => Selectors.SelectMany(select => select(x, root)));

    private static IEnumerable<JToken> Descendants(JToken node) => Children(node).SelectMany(Descendants).Prepend(node);

    /// <summary>The values of an object, or the items of a list.</summary>
    public static IEnumerable<JToken> Children(JToken node) => node switch
    {
        JObject map => map.PropertyValues(),
        JArray list => list,
        _ => [],
    };
}

/// <summary>A JSONPath as RFC 9535 has it. Newtonsoft's own paths are older: its filters see the items of lists only.</summary>
internal sealed record JsonPath(IReadOnlyList<JsonPathSegment> Segments)
{
    /// <exception cref="FormatException">The text is no such path; the message says why and where.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).Path();

    /// <summary>The nodes that the path leads to, each once.</summary>
    public IEnumerable<JToken> Select(JToken node, JToken root) =>
        Segments.Aggregate((IEnumerable<JToken>)[node], (nodes, segment) => nodes.SelectMany(x => segment.Select(x, root))).Distinct<JToken>(ReferenceEqualityComparer.Instance);
}
