using System.Text;
using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>
/// The lowered API as an OpenAPI document that NSwag understands fully; in <c>x-…</c> members it has the facts that the templates print.
/// </summary>
internal static class NSwagDocument
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "lowered.json";

    private const string Version = "3.0.3";

    private const string HandWritten = "FilePart";

    // NSwag takes 0.4 GB for as many types, and it takes half a second to start.
    private const int PartSize = 1_500;

    public static JObject Write(LoweredApi api)
    {
        var components = new JObject { [HandWritten] = FilePart() };
        foreach (var type in api.Types.Types.OrderBy(x => x.Name, StringComparer.Ordinal))
        {
            components[type.Name] = TypeWriter.Of(type);
        }

        return new JObject
        {
            ["openapi"] = Version,
            ["info"] = Info(api),
            ["paths"] = Paths(api.Operations),
            ["components"] = new JObject { ["schemas"] = components },
        };
    }

    /// <summary>The UTF-8 of <see cref="Write(LoweredApi)"/>, which is kept beside the sources.</summary>
    public static byte[] Utf8(LoweredApi api)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            Write(api, text);
            text.Write('\n');
        }

        return bytes.ToArray();
    }

    /// <summary>Writes one type after the other: all of them as tokens would take ten times the memory of their text.</summary>
    private static void Write(LoweredApi api, TextWriter to)
    {
        using var json = new JsonTextWriter(to) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        Member(json, "openapi", Version);
        Member(json, "info", Info(api));
        Member(json, "paths", Paths(api.Operations));
        json.WritePropertyName("components");
        json.WriteStartObject();
        json.WritePropertyName("schemas");
        json.WriteStartObject();
        Member(json, HandWritten, FilePart());
        foreach (var type in api.Types.Types.OrderBy(x => x.Name, StringComparer.Ordinal))
        {
            Member(json, type.Name, TypeWriter.Of(type));
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// The same in several documents where one would have more types than NSwag has memory for. What a document refers to and does not
    /// hold is left open in it: the types of members are printed from our own facts. Operations are in the first.
    /// </summary>
    public static IReadOnlyList<LoweredApi> Parts(LoweredApi api) =>
    [
        .. api.Types.Types.OrderBy(x => x.Name, StringComparer.Ordinal).Chunk(PartSize).DefaultIfEmpty([])
            .Select((x, i) => api with { Types = new TypeCatalog(x), Operations = i == 0 ? api.Operations : [] }),
    ];

    /// <summary>Writes a part, closed in itself.</summary>
    public static void WritePart(LoweredApi part, TextWriter to)
    {
        var document = Write(part);
        var known = ((JObject)document["components"]!["schemas"]!).Properties().Select(x => "#/components/schemas/" + x.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in document.Descendants().OfType<JProperty>().Where(x => x is { Name: "$ref", Value: JValue { Value: string target } } && !known.Contains(target)).ToList())
        {
            reference.Remove();
        }

        using var json = new JsonTextWriter(to) { CloseOutput = false };
        document.WriteTo(json);
    }

    private static void Member(JsonTextWriter json, string name, JToken value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static JObject Info(LoweredApi api) => new() { ["title"] = api.Title ?? "Inference Gateway API", ["version"] = api.Version ?? "0" };

    private static JObject Paths(IReadOnlyList<Operation> operations)
    {
        var paths = new JObject();
        foreach (var operation in operations)
        {
            if (paths[operation.Path] is not JObject path)
            {
                paths[operation.Path] = path = [];
            }

            path[operation.Verb.ToLowerInvariant()] = OperationWriter.Of(operation);
        }

        return paths;
    }

    // Hand-written, so NSwag is told not to print it; it needs a member, or it would be taken for anything.
    private static JObject FilePart() => new()
    {
        ["type"] = "object",
        ["properties"] = new JObject { ["name"] = new JObject { ["type"] = "string" } },
    };
}
