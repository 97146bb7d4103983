using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Document;

/// <summary>The document's descriptions become the XML docs: each place has one, and it says something.</summary>
public sealed class ProseTests
{
    private const int MinimumLength = 20;
    private const int MaximumUses = 3;

    private static readonly Lazy<List<(string Pointer, string Name, string? Text)>> All = new(() => [.. Places(YamlFile.Read(Repository.Document))]);

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch"];

    [Fact]
    public void Places_OfTheDocument_AreMany()
    {
        // Holds the walk itself: a walk that finds nothing would make the other tests say nothing.
        Assert.True(All.Value.Count > 500, $"{All.Value.Count} places");
        Assert.Contains(All.Value, x => x.Pointer == "#/components/schemas/Message/properties/role");
        Assert.Contains(All.Value, x => x.Pointer == "#/paths/~1models/get/parameters/0");
        Assert.Contains(All.Value, x => x.Pointer == "#/paths/~1models/get/responses/200");
    }

    [Fact]
    public void EachPlace_HasADescription() => Assert.Empty(All.Value.Where(x => string.IsNullOrWhiteSpace(x.Text)).Select(x => x.Pointer));

    [Fact]
    public void EachDescription_IsLongEnoughToSaySomething() =>
        Assert.Empty(All.Value.Where(x => x.Text?.Trim().Length < MinimumLength).Select(x => $"{x.Pointer}: {x.Text}"));

    [Fact]
    public void NoDescription_IsTheNameSpelledAgain()
    {
        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        static string Content(string text) => Letters(string.Join(' ', text.Split(' ').Where(x => x.ToUpperInvariant() is not ("THE" or "A" or "AN" or "OF"))));

        Assert.Empty(All.Value.Where(x => x.Text is not null && Content(x.Text) == Letters(x.Name)).Select(x => $"{x.Pointer}: {x.Text}"));
    }

    [Fact]
    public void NoDescription_IsUsedTooOften() =>
        Assert.Empty(All.Value.Where(x => x.Text is not null).GroupBy(x => x.Text!.Trim(), StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > MaximumUses).Select(x => $"{x.Count()} times: {x.Key}"));

    private static IEnumerable<(string, string, string?)> Places(JObject document)
    {
        foreach (var path in Children(document["paths"]))
        {
            foreach (var operation in Children(path.Value).Where(x => Verbs.Contains(x.Name)))
            {
                var source = (JObject)operation.Value;
                yield return Place(source, (string?)source["operationId"] ?? path.Name);
                foreach (var place in Parts(source))
                {
                    yield return place;
                }
            }
        }

        var components = (JObject)document["components"]!;
        foreach (var kind in new[] { "parameters", "requestBodies", "responses" })
        {
            foreach (var part in Children(components[kind]).SelectMany(x => Part((JObject)x.Value, x.Name)))
            {
                yield return part;
            }
        }

        foreach (var place in Children(components["schemas"]).SelectMany(x => Named((JObject)x.Value, x.Name)))
        {
            yield return place;
        }
    }

    private static IEnumerable<(string, string, string?)> Parts(JObject operation)
    {
        var parameters = (operation["parameters"] as JArray ?? []).OfType<JObject>().SelectMany(x => Part(x, (string?)x["name"] ?? ""));
        var body = operation["requestBody"] is JObject request ? Part(request, "requestBody") : [];
        return parameters.Concat(body).Concat(Children(operation["responses"]).SelectMany(x => Part((JObject)x.Value, x.Name)));
    }

    // A parameter, a body or a response, with the schemas inside it.
    private static IEnumerable<(string, string, string?)> Part(JObject part, string name)
    {
        if (part.ContainsKey("$ref"))
        {
            return [];
        }

        var schemas = Children(part["content"]).Select(x => x.Value["schema"]).Append(part["schema"]).OfType<JObject>();
        return schemas.SelectMany(Inside).Prepend(Place(part, name));
    }

    private static IEnumerable<(string, string, string?)> Named(JObject schema, string name) => Inside(schema).Prepend(Place(schema, name));

    private static IEnumerable<(string, string, string?)> Inside(JObject schema)
    {
        var properties = Children(schema["properties"]).Where(x => x.Value is JObject).SelectMany(x => Named((JObject)x.Value, x.Name));
        var others = new[] { schema["items"], schema["additionalProperties"] }.Concat(schema["oneOf"] ?? new JArray()).Concat(schema["anyOf"] ?? new JArray());
        return properties.Concat(others.OfType<JObject>().SelectMany(Inside));
    }

    private static (string, string, string?) Place(JObject node, string name) => (JsonPointer.Of(node), name, (string?)node["description"]);

    private static IEnumerable<JProperty> Children(JToken? node) => (node as JObject)?.Properties() ?? [];
}
