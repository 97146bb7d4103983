using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>Reads a file that has to be an OpenAPI document: anything else would be generated from as an API without a type.</summary>
internal static class OpenApiFile
{
    public static JObject Read(string path)
    {
        var document = YamlFile.Read(path);
        Check(document, path);
        return document;
    }

    private static void Check(JObject document, string path)
    {
        if (document["openapi"] is not { } version)
        {
            throw document["overlay"] is { } overlay
                ? Refused(overlay, path, "#/overlay", "The file is an overlay, not an OpenAPI document.")
                : document["swagger"] is { } swagger
                    ? Refused(swagger, path, "#/swagger", $"The file is a Swagger {document.Text("swagger")} document.")
                    : Refused(document, path, "#", "The file does not say which version of OpenAPI it is.");
        }

        var text = (version as JValue)?.Value?.ToString() ?? "";
        if (text is not ("3.0" or "3.1") && !text.StartsWith("3.0.", StringComparison.Ordinal) && !text.StartsWith("3.1.", StringComparison.Ordinal))
        {
            throw Refused(version, path, "#/openapi", $"The file is an OpenAPI document of version `{text}`.");
        }

        if (document["paths"] is not JObject { Count: > 0 } && (document["components"] as JObject)?["schemas"] is not JObject { Count: > 0 })
        {
            throw new GenerationException(
                "IG0006", "#", "The document has neither paths nor schemas.", "Check the file: an SDK without an operation and a type would replace the one that is there.", Place(document, path));
        }
    }

    private static GenerationException Refused(JToken node, string path, string pointer, string problem) =>
        new("IG0005", pointer, problem, "Give a document of OpenAPI 3.0 or 3.1, which says so by `openapi: 3.1.0` at its top.", Place(node, path));

    private static string Place(JToken node, string path) => SourcePosition.Of(node)?.ToString() ?? path;
}
