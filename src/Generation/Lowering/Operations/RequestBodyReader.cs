using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>Reads what operations send.</summary>
internal sealed class RequestBodyReader(JObject document, SchemaReader schemas)
{
    private readonly DocumentReferences _references = new(document);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    /// <param name="operationName">The operation's C# name, after which an inline type is called.</param>
    /// <param name="source">The operation.</param>
    /// <param name="pointer">Where it stands.</param>
    public Body Read(string operationName, JObject source, string pointer)
    {
        if (source.Map("requestBody") is not { } reference)
        {
            return Body.None;
        }

        var (body, at) = _references.Follow(reference, JsonPointer.Append(pointer, "requestBody"));
        return ReadContent(operationName, body, at) with { IsOptional = body.Flag("required") != true };
    }

    private Body ReadContent(string operationName, JObject body, string at)
    {
        var content = body.Map("content") ?? [];
        var contentAt = JsonPointer.Append(at, "content");
        var description = body.Text("description") ?? "The request's body.";
        if (content.Count == 1 && content[MediaTypes.Json]?["schema"] is { } json)
        {
            var shape = schemas.Read(json, MediaTypes.Schema(contentAt, MediaTypes.Json), operationName + "Request");
            return shape is NamedShape ? new Body.Json(shape, description) : new Body.Content(description + " Media type: application/json.", MediaTypes.Json);
        }

        if (content.Count == 1 && content.Properties().First() is { Name: MediaTypes.Multipart or MediaTypes.UrlEncoded, Value: JObject form } media && form["schema"] is { } fields)
        {
            var type = ReadForm(fields, MediaTypes.Schema(contentAt, media.Name), at, operationName, media.Name == MediaTypes.Multipart ? FormKind.Multipart : FormKind.UrlEncoded);
            return new Body.Content($"{description} Made by {type}.ToContent().", $"{type}.ToContent()");
        }

        var all = string.Join(", ", content.Properties().Select(x => x.Name));
        return new Body.Content($"{description} Media types: {all}.", all);
    }

    private string ReadForm(JToken schema, string schemaAt, string bodyAt, string operationName, FormKind kind)
    {
        if (_forms.TryGetValue(bodyAt, out var known))
        {
            return known;
        }

        const string shared = "#/components/requestBodies/";
        var name = bodyAt.StartsWith(shared, StringComparison.Ordinal) ? Naming.Pascal(bodyAt[shared.Length..]) : operationName + "Request";
        return _forms[bodyAt] = schemas.ReadForm(schema, schemaAt, name, kind);
    }
}
