using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Reads what operations send and answer.</summary>
internal sealed class OperationBodies(JObject document, SchemaReader schemas)
{
    private const string JsonType = "application/json";
    private const string EventStream = "text/event-stream";
    private const string Form = "multipart/form-data";

    private readonly DocumentReferences _references = new(document);
    private readonly Dictionary<string, ObjectType> _forms = new(StringComparer.Ordinal);

    public void ReadRequest(Operation operation, JObject source, string pointer)
    {
        if (source["requestBody"] is not JObject reference)
        {
            return;
        }

        var (body, at) = _references.Follow(reference, JsonPointer.Append(pointer, "requestBody"));
        var content = body["content"] as JObject ?? [];
        var contentAt = JsonPointer.Append(at, "content");
        var description = (string?)body["description"] ?? "The request's body.";
        if (content.Count == 1 && content[JsonType]?["schema"] is { } json)
        {
            var shape = schemas.Read(json, Schema(contentAt, JsonType), operation.Name + "Request");
            operation.Body = shape is NamedShape ? new Body.Json(shape, description) : new Body.Content(description + " Media type: application/json.");
        }
        else if (content.Count == 1 && content[Form]?["schema"] is { } form)
        {
            var type = ReadForm(form, Schema(contentAt, Form), at, operation);
            operation.Body = new Body.Content($"{description} Made by {type.Name}.ToContent().");
        }
        else
        {
            operation.Body = new Body.Content($"{description} Media types: {string.Join(", ", content.Properties().Select(x => x.Name))}.");
        }
    }

    public void ReadResponses(Operation operation, JObject source, string pointer)
    {
        var responses = source["responses"] as JObject ?? [];
        var success = responses.Properties()
            .Where(x => x.Name.StartsWith('2')).OrderBy(x => x.Name, StringComparer.Ordinal).FirstOrDefault();
        if (success?.Value is not JObject reference)
        {
            return;
        }

        var responsesAt = JsonPointer.Append(pointer, "responses");
        var (response, at) = _references.Follow(reference, JsonPointer.Append(responsesAt, success.Name));
        if (response["content"] is not JObject { Count: > 0 } content)
        {
            return;
        }

        var contentAt = JsonPointer.Append(at, "content");
        operation.Streams = content.ContainsKey(EventStream);
        if (content[EventStream]?["schema"] is { } events)
        {
            MarkStreamItem(events, Schema(contentAt, EventStream), operation);
        }

        var others = content.Properties().Where(x => x.Name != EventStream).ToList();
        if (others is [{ Name: JsonType } json] && json.Value["schema"] is { } schema)
        {
            var shape = schemas.Read(schema, Schema(contentAt, JsonType), operation.Name + "Response");
            MarkRoot(shape);
            operation.Answer = new Answer.Json(shape);
        }
        else
        {
            operation.Answer = new Answer.Raw();
        }
    }

    private static string Schema(string contentPointer, string mediaType) =>
        JsonPointer.Append(JsonPointer.Append(contentPointer, mediaType), "schema");

    private ObjectType ReadForm(JToken schema, string schemaAt, string bodyAt, Operation operation)
    {
        if (_forms.TryGetValue(bodyAt, out var known))
        {
            return known;
        }

        const string shared = "#/components/requestBodies/";
        var name = bodyAt.StartsWith(shared, StringComparison.Ordinal) ? Naming.Pascal(bodyAt[shared.Length..]) : operation.Name + "Request";
        return _forms[bodyAt] = schemas.ReadForm(schema, schemaAt, name);
    }

    private void MarkStreamItem(JToken events, string pointer, Operation operation)
    {
        var cases = ((events["oneOf"] ?? events["anyOf"]) as JArray ?? [events])
            .OfType<JObject>().Select(x => (Schema: x, Shape: schemas.Read(x, pointer, operation.Name + "StreamItem")));
        foreach (var (_, shape) in cases.Where(x => !IsFrame(x.Shape)))
        {
            MarkRoot(shape);
            if (shape is NamedShape { Type: ObjectType item })
            {
                item.IsStreamItem = true;
            }
        }
    }

    // The frame of an event (its name and data) is not what the event says.
    private static bool IsFrame(Shape shape) =>
        shape is NamedShape { Type: ObjectType type } && type.Members.Exists(x => x.Wire == "event") && type.Members.Exists(x => x.Wire == "data");

    private static void MarkRoot(Shape shape)
    {
        if (shape is NamedShape { Type: ObjectType type })
        {
            type.IsRoot = true;
        }
    }
}
