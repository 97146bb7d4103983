using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>What an operation answers: by itself, and as a stream of events.</summary>
/// <param name="Answer">The answer by itself.</param>
/// <param name="Streams">Whether it may also come as a stream.</param>
/// <param name="StreamItems">The names of the objects that the events hold.</param>
internal sealed record Answers(Answer Answer, bool Streams, IReadOnlyList<string> StreamItems);

/// <summary>Reads what operations answer.</summary>
internal sealed class AnswerReader(JObject document, SchemaReader schemas)
{
    private readonly DocumentReferences _references = new(document);

    /// <param name="operationName">The operation's C# name, after which an inline type is called.</param>
    /// <param name="source">The operation.</param>
    /// <param name="pointer">Where it stands.</param>
    public Answers Read(string operationName, JObject source, string pointer)
    {
        var responses = source.Map("responses") ?? [];
        var successes = responses.Properties().Where(x => x.Name.StartsWith('2')).OrderBy(x => x.Name, StringComparer.Ordinal).ToList();
        // Without one, the default is success and failure in one: the caller has to look.
        var isDefault = successes.Count == 0 && responses.Property("default") is not null;
        var all = (isDefault ? [responses.Property("default")!] : successes).ConvertAll(x => ReadResponse(operationName, x, pointer));
        var answer = Combined(all.ConvertAll(x => x.Answer));
        return new Answers(
            isDefault && answer is not Answer.NoAnswer ? new Answer.Raw() : answer, all.Exists(x => x.Streams), [.. all.SelectMany(x => x.StreamItems)]);
    }

    private static Answer Combined(List<Answer> all)
    {
        var answers = all.Where(x => x is not Answer.NoAnswer).Distinct().ToList();
        return answers.Count switch
        {
            0 => Answer.None,
            1 when all.Exists(x => x is Answer.NoAnswer) => OrNothing(answers[0]),
            1 => answers[0],
            // The status decides what the body is, so the caller gets both.
            _ => new Answer.Raw(),
        };
    }

    // No body is null; a number has no room for it.
    private static Answer OrNothing(Answer answer) => answer switch
    {
        Answer.Json { Shape.IsValueType: true } => new Answer.Raw(),
        Answer.Json json => json with { MayBeEmpty = true },
        _ => answer,
    };

    private Answers ReadResponse(string operationName, JProperty status, string pointer)
    {
        var at = JsonPointer.Append(JsonPointer.Append(pointer, "responses"), status.Name);
        var reference = status.Value as JObject
            ?? throw new GenerationException("IG0050", at, "This is not a mapping, as a response must be.", "Remove it by an overlay action.");
        (var response, at) = _references.Follow(reference, at);
        if (response.Map("content") is not { Count: > 0 } content)
        {
            return new Answers(Answer.None, Streams: false, []);
        }

        var contentAt = JsonPointer.Append(at, "content");
        var items = content[MediaTypes.EventStream]?["schema"] is { } events
            ? StreamItems(events, MediaTypes.Schema(contentAt, MediaTypes.EventStream), operationName)
            : [];
        var others = content.Properties().Where(x => x.Name != MediaTypes.EventStream).ToList();
        Answer answer = others is [{ Name: MediaTypes.Json } json] && json.Value["schema"] is { } schema
            ? new Answer.Json(schemas.Read(schema, MediaTypes.Schema(contentAt, MediaTypes.Json), operationName + "Response"))
            : new Answer.Raw();
        return new Answers(answer, content.ContainsKey(MediaTypes.EventStream), items);
    }

    private List<string> StreamItems(JToken events, string pointer, string operationName)
    {
        var normalized = schemas.Normalize(events, pointer);
        var cases = normalized.Cases.Count > 0 ? normalized.Cases : [new SchemaPart(events, pointer)];
        return
        [
            .. cases.Select(x => schemas.Read(x.Schema, x.Pointer, operationName + "StreamItem"))
                .OfType<NamedShape>().Where(x => x.Kind == TypeKind.Object && !IsFrame(x)).Select(x => x.Name),
        ];
    }

    // The frame of an event (its name and data) is not what the event says.
    private bool IsFrame(NamedShape shape) =>
        schemas.Type(shape) is ObjectType type && type.Members.Any(x => x.Wire == "event") && type.Members.Any(x => x.Wire == "data");
}
