using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>Reads what operations send and answer.</summary>
internal sealed class OperationBodies(JObject document, SchemaReader schemas)
{
    private const string JsonType = "application/json";
    private const string EventStream = "text/event-stream";
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    private readonly DocumentReferences _references = new(document);
    private readonly Dictionary<string, ObjectType> _forms = new(StringComparer.Ordinal);

    public void ReadRequest(Operation operation, JObject source, string pointer)
    {
        if (source.Map("requestBody") is not { } reference)
        {
            return;
        }

        var (body, at) = _references.Follow(reference, JsonPointer.Append(pointer, "requestBody"));
        var content = body.Map("content") ?? [];
        var contentAt = JsonPointer.Append(at, "content");
        var description = body.Text("description") ?? "The request's body.";
        if (content.Count == 1 && content[JsonType]?["schema"] is { } json)
        {
            var shape = schemas.Read(json, Schema(contentAt, JsonType), operation.Name + "Request");
            operation.Body = shape is NamedShape ? new Body.Json(shape, description) : new Body.Content(description + " Media type: application/json.");
        }
        else if (content.Count == 1 && content.Properties().First().Name is Multipart or UrlEncoded && content.Properties().First() is { Value: JObject { } form } media && form["schema"] is { } fields)
        {
            var type = ReadForm(fields, Schema(contentAt, media.Name), at, operation, media.Name == Multipart ? FormKind.Multipart : FormKind.UrlEncoded);
            operation.Body = new Body.Content($"{description} Made by {type.Name}.ToContent().");
        }
        else
        {
            operation.Body = new Body.Content($"{description} Media types: {string.Join(", ", content.Properties().Select(x => x.Name))}.");
        }
    }

    public void ReadResponses(Operation operation, JObject source, string pointer)
    {
        var responses = source.Map("responses") ?? [];
        var successes = responses.Properties().Where(x => x.Name.StartsWith('2')).OrderBy(x => x.Name, StringComparer.Ordinal).ToList();
        var all = successes.ConvertAll(x => ReadAnswer(operation, x, pointer));
        var answers = all.Where(x => x is not Answer.NoAnswer).Distinct().ToList();
        if (successes.Count == 0 && responses.Property("default") is { } any && ReadAnswer(operation, any, pointer) is not Answer.NoAnswer)
        {
            // Success and failure in one: the caller has to look.
            operation.Answer = new Answer.Raw();
            return;
        }

        operation.Answer = answers.Count switch
        {
            0 => Answer.None,
            1 when all.Exists(x => x is Answer.NoAnswer) => OrNothing(answers[0]),
            1 => answers[0],
            // The status decides what the body is, so the caller gets both.
            _ => new Answer.Raw(),
        };
        if (operation.Answer is Answer.Json { Shape: NamedShape { Type: ObjectType root } })
        {
            root.IsRoot = true;
        }
    }

    // No body is null; a number has no room for it.
    private static Answer OrNothing(Answer answer) => answer switch
    {
        Answer.Json { Shape.IsValueType: true } => new Answer.Raw(),
        Answer.Json json => json with { MayBeEmpty = true },
        _ => answer,
    };

    private Answer ReadAnswer(Operation operation, JProperty status, string pointer)
    {
        var at = JsonPointer.Append(JsonPointer.Append(pointer, "responses"), status.Name);
        var reference = status.Value as JObject
            ?? throw new GenerationException("IG0050", at, "This is not a mapping, as a response must be.", "Remove it by an overlay action.");
        (var response, at) = _references.Follow(reference, at);
        if (response.Map("content") is not { Count: > 0 } content)
        {
            return Answer.None;
        }

        var contentAt = JsonPointer.Append(at, "content");
        operation.Streams |= content.ContainsKey(EventStream);
        if (content[EventStream]?["schema"] is { } events)
        {
            MarkStreamItem(events, Schema(contentAt, EventStream), operation);
        }

        var others = content.Properties().Where(x => x.Name != EventStream).ToList();
        return others is [{ Name: JsonType } json] && json.Value["schema"] is { } schema
            ? new Answer.Json(schemas.Read(schema, Schema(contentAt, JsonType), operation.Name + "Response"))
            : others.Count > 0 && others.TrueForAll(x => IsBinary(x.Name)) ? new Answer.Binary()
            : new Answer.Raw();
    }

    /// <summary>Whether it is bytes: no text, nothing structured like one, and not left open.</summary>
    private static bool IsBinary(string mediaType)
    {
        var name = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return !(name.StartsWith("text/", StringComparison.Ordinal) || name.StartsWith("*/", StringComparison.Ordinal) || name.StartsWith("multipart/", StringComparison.Ordinal)
            || name.EndsWith("json", StringComparison.Ordinal) || name.EndsWith("xml", StringComparison.Ordinal) || name == UrlEncoded);
    }

    private static string Schema(string contentPointer, string mediaType) =>
        JsonPointer.Append(JsonPointer.Append(contentPointer, mediaType), "schema");

    private ObjectType ReadForm(JToken schema, string schemaAt, string bodyAt, Operation operation, FormKind kind)
    {
        if (_forms.TryGetValue(bodyAt, out var known))
        {
            return known;
        }

        const string shared = "#/components/requestBodies/";
        var name = bodyAt.StartsWith(shared, StringComparison.Ordinal) ? Naming.Pascal(bodyAt[shared.Length..]) : operation.Name + "Request";
        return _forms[bodyAt] = schemas.ReadForm(schema, schemaAt, name, kind);
    }

    private void MarkStreamItem(JToken events, string pointer, Operation operation)
    {
        var fold = SchemaFold.Of(events, pointer);
        var cases = fold.Cases.Count > 0 ? fold.Cases : [(events, pointer)];
        foreach (var shape in cases.Select(x => schemas.Read(x.Schema, x.Pointer, operation.Name + "StreamItem")).Where(x => !IsFrame(x)))
        {
            if (shape is NamedShape { Type: ObjectType item })
            {
                item.IsRoot = true;
                item.IsStreamItem = true;
                operation.StreamItem = item;
            }
        }
    }

    // The frame of an event (its name and data) is not what the event says.
    private static bool IsFrame(Shape shape) =>
        shape is NamedShape { Type: ObjectType type } && type.Members.Exists(x => x.Wire == "event") && type.Members.Exists(x => x.Wire == "data");
}
