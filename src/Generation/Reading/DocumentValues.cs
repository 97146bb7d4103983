using System.Globalization;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>Reads the values of a document's maps; one of another kind is an error at its place, one that is null is absent.</summary>
internal static class DocumentValues
{
    public static string? Text(this JObject map, string name) =>
        Present(map, name) is { } node ? (node as JValue ?? throw Wrong(node, "a text")).ToString(CultureInfo.InvariantCulture) : null;

    public static bool? Flag(this JObject map, string name) =>
        Present(map, name) is { } node ? node.Type == JTokenType.Boolean ? (bool)node : throw Wrong(node, "true or false") : null;

    public static JObject? Map(this JObject map, string name) =>
        Present(map, name) is { } node ? node as JObject ?? throw Wrong(node, "a mapping") : null;

    public static JArray? List(this JObject map, string name) =>
        Present(map, name) is { } node ? node as JArray ?? throw Wrong(node, "a list") : null;

    private static JToken? Present(JObject map, string name) => map[name] is { Type: not JTokenType.Null } node ? node : null;

    private static GenerationException Wrong(JToken node, string wanted) =>
        new("IG0028", JsonPointer.Of(node), $"The value is not {wanted}.", "Correct it.");
}
