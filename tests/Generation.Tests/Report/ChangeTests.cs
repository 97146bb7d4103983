using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>One kind of change each: one line for each public name, of the right effect.</summary>
public sealed class ChangeTests
{
    private const string Document =
        """
        paths:
          /things:
            get:
              operationId: listThings
              parameters:
                - { name: kind, in: query, schema: { $ref: '#/components/schemas/Kind' } }
                - { name: after, in: query, schema: { type: string } }
              responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } }
            post:
              operationId: createThing
              description: Creates a thing.
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } }
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }]
            get: { operationId: getThing, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } } }
            delete: { operationId: deleteThing, parameters: [{ name: if_match, in: query, explode: false, schema: { type: array, items: { type: string } } }] }
        components:
          schemas:
            Id: { type: string }
            Kind: { type: string, enum: [small, large, 2d] }
            Reason: { type: string, enum: [stop, tool_calls] }
            Thing:
              type: object
              required: [name, size]
              properties:
                id: { $ref: '#/components/schemas/Id' }
                other: { $ref: '#/components/schemas/Id' }
                name: { type: string }
                size: { type: integer }
                kind: { $ref: '#/components/schemas/Kind' }
                color: { type: string, enum: [red, green] }
                note: { type: string, description: A note. }
                owned_by: { type: string }
                content: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Part' } }] }
            Part: { type: object, required: [type], properties: { type: { type: string, enum: [text] }, text: { type: string } } }
            Image: { type: object, required: [type], properties: { type: { type: string, enum: [image] }, url: { type: string } } }
            Any: { oneOf: [{ $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Image' }] }
            Things:
              type: object
              required: [count, next, first]
              properties:
                count: { type: integer }
                next: { type: string }
                first: { $ref: '#/components/schemas/Extra' }
                limits: { type: array, items: { type: integer } }
            Extra: { type: object, required: [size], properties: { size: { type: integer } } }
        """;

    [Theory]
    // Enums.
    [InlineData("[small, large, 2d]", "[small, middle, large, 2d]", "additive: value added Kind.Middle: `middle`")]
    [InlineData("[small, large, 2d]", "[large, 2d]", "source-breaking: value removed Kind.Small: `small`")]
    [InlineData("enum: [small, large, 2d]", "enum: [small, large, 2d], x-csharp-names: { small: Tiny }", "source-breaking: value changed Kind.Small: is called Tiny now")]
    [InlineData("enum: [red, green]", "enum: [red, green, blue]", "additive: value added ThingColor.Blue: `blue`")]
    [InlineData(", enum: [red, green]", "", "source-breaking: type removed ThingColor: enum with 2 values", "source-breaking: member changed Thing.Color: ThingColor? → string?")]
    [InlineData(
        "color: { type: string, enum: [red, green] }",
        "color: { $ref: '#/components/schemas/Kind' }",
        "source-breaking: type removed ThingColor: enum with 2 values",
        "source-breaking: member changed Thing.Color: ThingColor? → Kind?")]
    // Members.
    [InlineData("note: { type: string", "extra: { type: number }\n        note: { type: string", "additive: member added Thing.Extra: double?")]
    [InlineData(
        "note: { type: string",
        "inner: { type: object, properties: { a: { enum: [x, y] } } }\n        note: { type: string",
        "additive: type added ThingInner: class with one member",
        "additive: type added ThingInnerA: enum with 2 values",
        "additive: member added Thing.Inner: ThingInner?")]
    [InlineData("        note: { type: string, description: A note. }\n", "", "source-breaking: member removed Thing.Note: string?")]
    [InlineData(
        "        color: { type: string, enum: [red, green] }\n",
        "",
        "source-breaking: type removed ThingColor: enum with 2 values",
        "source-breaking: member removed Thing.Color: ThingColor?")]
    [InlineData("note: { type: string", "note: { type: integer", "source-breaking: member changed Thing.Note: string? → long?")]
    [InlineData(
        "note: { type: string, d",
        "note: { oneOf: [{ type: string }, { type: boolean }], d",
        "source-breaking: member changed Thing.Note: string? → ThingNote?",
        "additive: type added ThingNote: union with 2 cases")]
    [InlineData("note: { type: string", "note: { deprecated: true, type: string", "behaviour-changing: member changed Thing.Note: is obsolete: a warning where it is used")]
    [InlineData("note: { type: string", "note: { x-csharp-name: Remark, type: string", "source-breaking: member changed Thing.Note: is called Remark now")]
    [InlineData(
        "color: { type: string",
        "color: { x-csharp-name: Colour, type: string",
        "source-breaking: type removed ThingColor: enum with 2 values, which ThingColour has now",
        "source-breaking: member changed Thing.Color: is called Colour now, ThingColor? → ThingColour?",
        "additive: type added ThingColour: enum with 2 values")]
    [InlineData(
        "Extra: { type: object,",
        "Extra: { type: object, additionalProperties: { type: integer },",
        "additive: member added Extra.SetAdditional: long?",
        "additive: member added Extra.TryGetAdditional: long?")]
    // Required.
    [InlineData("[name, size]", "[name, size, note]", "source-breaking: member changed Thing.Note: string? → string, nullable warnings where null is set, must be set")]
    [InlineData("[name, size]", "[name]", "source-breaking: member changed Thing.Size: long → long?, need not be set any more")]
    [InlineData("[name, size]", "[size]", "behaviour-changing: member changed Thing.Name: string → string?, nullable warnings where it is read, need not be set any more")]
    [InlineData("[count, next, first]", "[next, first]", "source-breaking: member changed Things.Count: long → long?")]
    [InlineData("[count, next, first]", "[count, first]", "behaviour-changing: member changed Things.Next: string → string?, nullable warnings where it is read")]
    [InlineData("count: { type: integer }", "count: { type: integer, nullable: true }", "source-breaking: member changed Things.Count: long → long?")]
    // Unions.
    [InlineData("oneOf: [{ type: string }, {", "oneOf: [{ type: string }, { type: boolean }, {", "additive: case added ThingContent(bool)")]
    [InlineData(
        "oneOf: [{ type: string }, { type: array",
        "oneOf: [{ type: integer }, { type: array",
        "source-breaking: case removed ThingContent(string)",
        "additive: case added ThingContent(long)")]
    [InlineData(
        "oneOf: [{ type: string }, { type: array",
        "oneOf: [{ $ref: '#/components/schemas/Kind' }, { type: array",
        "source-breaking: case removed ThingContent(string)",
        "additive: case added ThingContent(Kind)")]
    [InlineData("enum: [image]", "enum: [picture]", "behaviour-changing: member changed Image.Type: filled in with `image` → `picture`")]
    // Types.
    [InlineData(
        "    Extra:",
        "    Fresh: { type: object, properties: { a: { enum: [x, y] } } }\n    Extra:",
        "additive: type added Fresh: class with one member",
        "additive: type added FreshA: enum with 2 values")]
    [InlineData("    Any: { oneOf: [{ $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Image' }] }\n", "", "source-breaking: type removed Any: union with 2 cases")]
    [InlineData(
        "Extra: { type: object, required: [size], properties: { size: { type: integer } } }",
        "Extra: { type: string, enum: [x, y] }",
        "source-breaking: type changed Extra: class → enum",
        "source-breaking: member changed Things.First: Extra? → Extra")]
    [InlineData(
        "Thing:\n      type: object",
        "Thing:\n      x-csharp-name: Stuff\n      type: object",
        "source-breaking: method changed CreateThingAsync(Thing body): takes (Stuff body) now",
        "source-breaking: type removed Thing: class with 9 members, which Stuff has now",
        "source-breaking: type removed ThingColor: enum with 2 values, which StuffColor has now",
        "source-breaking: type removed ThingContent: union with 2 cases, which StuffContent has now",
        "additive: type added Stuff: class with 9 members",
        "additive: type added StuffColor: enum with 2 values",
        "additive: type added StuffContent: union with 2 cases")]
    [InlineData("Kind: { type: string", "Kind: { deprecated: true, type: string", "behaviour-changing: type changed Kind: is obsolete: a warning where it is used")]
    // A shared schema that is no type.
    [InlineData(
        "Id: { type: string }",
        "Id: { type: integer }",
        "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): takes (long id, IReadOnlyList<string>? ifMatch) now",
        "source-breaking: method changed GetThingAsync(string id): takes (long id) now",
        "source-breaking: member changed Thing.Id: string? → long?",
        "source-breaking: member changed Thing.Other: string? → long?")]
    [InlineData(
        "Id: { type: string }",
        "Id: { type: string, enum: [a, b] }",
        "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): takes (Id id, IReadOnlyList<string>? ifMatch) now",
        "source-breaking: method changed GetThingAsync(string id): takes (Id id) now",
        "source-breaking: member changed Thing.Id: string? → Id?",
        "source-breaking: member changed Thing.Other: string? → Id?",
        "additive: type added Id: enum with 2 values")]
    // Operations.
    [InlineData(
        "    get: { operationId: getThing, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } } }\n",
        "",
        "source-breaking: method removed GetThingAsync(string id): Task<Things>, calls `GET /things/{id}`")]
    [InlineData("    delete: {", "    patch: { operationId: patchThing }\n    delete: {", "additive: method added PatchThingAsync(string id): Task, calls `PATCH /things/{id}`")]
    [InlineData(
        "operationId: deleteThing",
        "operationId: removeThing",
        "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): is called RemoveThingAsync now")]
    [InlineData(
        "/things:",
        "/stuff:",
        "behaviour-changing: method changed CreateThingAsync(Thing body): calls `POST /things` → `POST /stuff`",
        "behaviour-changing: method changed ListThingsAsync(Kind? kind, string? after): calls `GET /things` → `GET /stuff`")]
    [InlineData(
        "operationId: deleteThing",
        "deprecated: true, operationId: deleteThing",
        "behaviour-changing: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): is obsolete: a warning where it is used")]
    [InlineData(
        "application/json: { schema: { $ref: '#/components/schemas/Thing' }",
        "application/json: { schema: { $ref: '#/components/schemas/Part' }",
        "source-breaking: method changed CreateThingAsync(Thing body): takes (Part body) now",
        "additive: member changed Thing.Name: need not be set any more",
        "additive: member changed Thing.Size: need not be set any more")]
    // Parameters.
    [InlineData(
        "        - { name: after, in: query, schema: { type: string } }\n",
        "",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind) now")]
    [InlineData(
        "        - { name: after,",
        "        - { name: limit, in: query, schema: { type: integer } }\n        - { name: after,",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, long? limit, string? after) now")]
    [InlineData(
        "        - { name: after, in: query, schema: { type: string } }\n",
        "        - { name: after, in: query, schema: { type: string } }\n        - { name: limit, in: query, schema: { type: integer } }\n",
        "additive: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, string? after, long? limit) now")]
    [InlineData(
        "        - { name: after, in: query, schema: { type: string } }\n",
        "        - { name: after, in: query, schema: { type: string } }\n        - { name: limit, in: query, required: true, schema: { type: integer } }\n",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, string? after, long limit) now")]
    [InlineData(
        "after, in: query, schema: { type: string }",
        "after, in: query, schema: { type: integer }",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, long? after) now")]
    [InlineData(
        "after, in: query,",
        "after, in: query, required: true,",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, string after) now")]
    [InlineData(
        "after, in: query,",
        "after, in: header,",
        "behaviour-changing: method changed ListThingsAsync(Kind? kind, string? after): sends `after` as `?after=a` → the header `after`")]
    [InlineData(
        "after, in: query,",
        "after, in: query, x-csharp-name: cursor,",
        "source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (Kind? kind, string? cursor) now")]
    [InlineData(
        "{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }",
        "{ name: id, in: path, required: true, schema: { type: integer } }",
        "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): takes (long id, IReadOnlyList<string>? ifMatch) now",
        "source-breaking: method changed GetThingAsync(string id): takes (long id) now")]
    // What follows from a change elsewhere.
    [InlineData(
        "note: { type: string, description: A note. }",
        "note: { type: string, description: A note. }\n        extra: { $ref: '#/components/schemas/Extra' }",
        "source-breaking: member changed Extra.Size: must be set",
        "additive: member added Thing.Extra: Extra?")]
    [InlineData(
        "operationId: deleteThing",
        "responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Extra' } } } } }, operationId: deleteThing",
        "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): returns Task → Task<Extra>",
        "additive: member added Extra.Http: ResponseInfo?")]
    // On the wire only.
    [InlineData("owned_by: {", "ownedBy: {", "behaviour-changing: member changed Thing.OwnedBy: on the wire `owned_by` → `ownedBy`")]
    [InlineData("tool_calls", "tool-calls", "behaviour-changing: value changed Reason.ToolCalls: on the wire `tool_calls` → `tool-calls`")]
    [InlineData(
        ", explode: false",
        "",
        "behaviour-changing: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): sends `ifMatch` as `?if_match=a,b` → `?if_match=a&if_match=b`")]
    [InlineData(
        "name: if_match",
        "name: If-Match",
        "behaviour-changing: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): sends `ifMatch` as `?if_match=a,b` → `?If-Match=a,b`")]
    [InlineData(
        "/things/{id}:",
        "/things/;id={id}:",
        "behaviour-changing: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): calls `DELETE /things/{id}` → `DELETE /things/;id={id}`",
        "behaviour-changing: method changed GetThingAsync(string id): calls `GET /things/{id}` → `GET /things/;id={id}`")]
    // Bodies and answers.
    [InlineData("requestBody: { required: true,", "requestBody: {", "additive: method added CreateThingAsync(): Task<Things>, calls `POST /things`")]
    [InlineData("requestBody: { required: true,", "requestBody: { required: false,", "additive: method added CreateThingAsync(): Task<Things>, calls `POST /things`")]
    [InlineData(
        "operationId: listThings\n",
        "operationId: listThings\n      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Kind' } } } }\n",
        "additive: method added ListThingsAsync(Kind? kind, string? after, Kind body): Task<Things>, calls `GET /things`")]
    [InlineData(
        "    delete: {",
        "    patch: { operationId: followThing, responses: { '200': { content: { text/event-stream: { schema: { $ref: '#/components/schemas/Part' } } } } } }\n    delete: {",
        "additive: method added FollowThingAsync(string id): Task<HttpResponseMessage>, calls `PATCH /things/{id}`",
        "additive: method added FollowThingStreamingAsync(string id): Task<HttpResponseMessage>, calls `PATCH /things/{id}` with Accept: text/event-stream",
        "additive: member added Part.Http: ResponseInfo?")]
    [InlineData(
        "    delete: {",
        "    patch: { operationId: sendFile, requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } } }\n    delete: {",
        "additive: method added SendFileAsync(string id, HttpContent body): Task, calls `PATCH /things/{id}`",
        "additive: type added SendFileRequest: form with one member")]
    public void ChangeOfTheDocument_HasALineForEachPublicName(string text, string by, params string[] lines) =>
        Assert.Equal(lines, Differences.Of(Document, Differences.Replaced(Document, text, by)));

    private const string Union = """
        components:
          schemas:
            Part: { type: object, required: [type, kind], properties: { type: { type: string }, kind: { type: string } } }
            Image: { type: object, required: [type, kind], properties: { type: { type: string }, kind: { type: string }, url: { type: string } } }
            Any:
              oneOf: [{ $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Image' }]
              discriminator:
                propertyName: type
                mapping: { text: Part, prose: Part, image: Image, photo: Image }
        """;

    [Theory]
    [InlineData("prose: Part", "verse: Part", "behaviour-changing: case changed Any(Part): recognized by `text` or `prose` → `text` or `verse`")]
    [InlineData("propertyName: type", "propertyName: kind", "behaviour-changing: type changed Any: told apart by `type` → `kind`")]
    public void Union_WhoseCasesAreRecognizedOtherwise_HasALine(string text, string by, string line) =>
        Assert.Equal([line], Differences.Of(Union, Differences.Replaced(Union, text, by)));

    [Fact]
    public void Form_OfAnotherMediaType_IsSentOtherwise()
    {
        const string form = "paths: { /a: { post: { operationId: a, requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } } } } }";

        Assert.Equal(
            ["behaviour-changing: type changed ARequest: sent as `multipart/form-data` → `application/x-www-form-urlencoded`"],
            Differences.Of(form, form.Replace("multipart/form-data", "application/x-www-form-urlencoded", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("'*/*': {}", "image/png: {}, image/webp: {}", "behaviour-changing: method changed AAsync(HttpContent body): takes as body `*/*` → `image/png, image/webp`")]
    [InlineData("{ content: { '*/*': {} } }", "{ $ref: '#/components/requestBodies/Form' }", "behaviour-changing: method changed AAsync(HttpContent body): takes as body `*/*` → `Form.ToContent()`")]
    public void Content_OfAnotherKind_HasALineAlthoughItsTypeIsTheSame(string text, string by, string line)
    {
        const string document = """
            paths:
              /a: { post: { operationId: a, requestBody: { content: { '*/*': {} } } } }
              /b: { post: { operationId: b, requestBody: { $ref: '#/components/requestBodies/Form' } } }
            components: { requestBodies: { Form: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } } } }
            """;

        Assert.Equal([line], Differences.Of(document, Differences.Replaced(document, text, by)));
    }

    [Fact]
    public void PlaceholderOfAPath_ThatIsCalledOtherwise_ChangesTheSignatureAlone() => Assert.Equal(
        [
            "source-breaking: method changed DeleteThingAsync(string id, IReadOnlyList<string>? ifMatch): takes (string key, IReadOnlyList<string>? ifMatch) now",
            "source-breaking: method changed GetThingAsync(string id): takes (string key) now",
        ],
        Differences.Of(Document, Differences.Replaced(Differences.Replaced(Document, "/things/{id}", "/things/{key}"), "name: id", "name: key")));

    [Fact]
    public void OptionalParameter_ThatMovesBehindAnother_BreaksCallsByPosition() => Assert.Equal(
        ["source-breaking: method changed ListThingsAsync(Kind? kind, string? after): takes (string? after, Kind? kind) now"],
        Differences.Of(Document, Differences.Replaced(Differences.Replaced(Document, "        - { name: after, in: query, schema: { type: string } }\n", ""), "      parameters:\n", "      parameters:\n        - { name: after, in: query, schema: { type: string } }\n")));

    [Theory]
    [InlineData("note: { type: string, description: A note. }", "note: { type: string, enum: [only] }")]
    [InlineData("[count, next, first]", "[count, next]")]
    [InlineData("note: { type: string", "note: { nullable: true, type: string")]
    [InlineData("A note.", "Another note.")]
    [InlineData("note: { type: string", "note: { maxLength: 4, type: string")]
    [InlineData("note: { type: string", "note: { x-go-name: N, type: string")]
    public void ChangeWithoutEffectOnTheCSharp_IsNoLine(string text, string by) => Assert.Empty(Differences.Of(Document, Differences.Replaced(Document, text, by)));
}
