using InferenceGateway.Generation.Lowering.Operations;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Finds the components that are forms and nothing else: no JSON ever has their shape.</summary>
internal static class FormSchemas
{
    /// <returns>The references to them, as the document writes them.</returns>
    public static IReadOnlySet<string> Of(JObject document)
    {
        var uses = document.Descendants().OfType<JProperty>()
            .Where(x => x.Name == "$ref" && x.Value is JValue { Value: string text } && text.StartsWith(SchemaPlaces.Components, StringComparison.Ordinal))
            .ToLookup(x => (string)x.Value!, x => FormOf((JObject)x.Parent!), StringComparer.Ordinal);
        return uses.Where(x => x.All(form => form is not null && form == x.First())).Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The media type of the form that a reference is the schema of, if it is a body's only one.</summary>
    private static string? FormOf(JObject reference) =>
        reference.Parent is JProperty { Name: "schema", Parent: JObject { Parent: JProperty { Name: MediaTypes.Multipart or MediaTypes.UrlEncoded } media } }
            && media.Parent is JObject { Count: 1, Parent: JProperty { Name: "content" } }
            ? media.Name
            : null;
}
