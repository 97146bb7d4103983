using InferenceGateway.Generation.Lowering;
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

    private const string HandWritten = "FilePart";

    public static JObject Write(LoweredApi api)
    {
        var components = new JObject { [HandWritten] = FilePart() };
        foreach (var type in api.Types.Types.OrderBy(x => x.Name, StringComparer.Ordinal))
        {
            components[type.Name] = TypeWriter.Of(type);
        }

        var paths = new JObject();
        foreach (var operation in api.Operations)
        {
            if (paths[operation.Path] is not JObject path)
            {
                paths[operation.Path] = path = [];
            }

            path[operation.Verb.ToLowerInvariant()] = OperationWriter.Of(operation);
        }

        return new JObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject { ["title"] = api.Title ?? "Inference Gateway API", ["version"] = api.Version ?? "0" },
            ["paths"] = paths,
            ["components"] = new JObject { ["schemas"] = components },
        };
    }

    /// <summary>The text of the file that NSwag reads.</summary>
    public static string Text(LoweredApi api) => Write(api).ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    // Hand-written, so NSwag is told not to print it; it needs a member, or it would be taken for anything.
    private static JObject FilePart() => new()
    {
        ["type"] = "object",
        ["properties"] = new JObject { ["name"] = new JObject { ["type"] = "string" } },
    };
}
