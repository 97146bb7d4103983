using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>One kind of change each: one line, of the right effect, with the C# names.</summary>
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
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } }
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }]
            get: { operationId: getThing, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Things' } } } } } }
            delete: { operationId: deleteThing }
        components:
          schemas:
            Id: { type: string }
            Kind: { type: string, enum: [small, large, 2d] }
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
    [InlineData(", enum: [red, green]", "", "source-breaking: member changed Thing.Color: ThingColor? → string?; ThingColor is gone")]
    [InlineData("color: { type: string, enum: [red, green] }", "color: { $ref: '#/components/schemas/Kind' }", "source-breaking: member changed Thing.Color: ThingColor? → Kind?; ThingColor is gone")]
    // Members.
    [InlineData("note: { type: string", "extra: { type: number }\n        note: { type: string", "additive: member added Thing.Extra: double?")]
    [InlineData("note: { type: string", "inner: { type: object, properties: { a: { enum: [x, y] } } }\n        note: { type: string", "additive: member added Thing.Inner: ThingInner?; ThingInner is new; ThingInnerA is new")]
    [InlineData("        note: { type: string, description: A note. }\n", "", "source-breaking: member removed Thing.Note: string?")]
    [InlineData("        color: { type: string, enum: [red, green] }\n", "", "source-breaking: member removed Thing.Color: ThingColor?; ThingColor is gone")]
    [InlineData("note: { type: string", "note: { type: integer", "source-breaking: member changed Thing.Note: string? → long?")]
    [InlineData("note: { type: string, d", "note: { oneOf: [{ type: string }, { type: boolean }], d", "source-breaking: member changed Thing.Note: string? → ThingNote?; ThingNote is new")]
    [InlineData("note: { type: string", "note: { deprecated: true, type: string", "behaviour-changing: member changed Thing.Note: is obsolete: a warning where it is used")]
    [InlineData("note: { type: string", "note: { x-csharp-name: Remark, type: string", "source-breaking: member changed Thing.Note: is called Remark now")]
    [InlineData("color: { type: string", "color: { x-csharp-name: Colour, type: string", "source-breaking: member changed Thing.Color: is called Colour now; ThingColor is called ThingColour now")]
    // Required.
    [InlineData("[name, size]", "[name, size, note]", "source-breaking: member changed Thing.Note: string? → string, must be set")]
    [InlineData("[name, size]", "[name]", "source-breaking: member changed Thing.Size: long → long?, need not be set any more")]
    [InlineData("[name, size]", "[size]", "behaviour-changing: member changed Thing.Name: string → string?, need not be set any more")]
    [InlineData("[count, next, first]", "[next, first]", "source-breaking: member changed Things.Count: long → long?")]
    [InlineData("[count, next, first]", "[count, first]", "behaviour-changing: member changed Things.Next: string → string?")]
    [InlineData("count: { type: integer }", "count: { type: integer, nullable: true }", "source-breaking: member changed Things.Count: long → long?")]
    // Unions.
    [InlineData("oneOf: [{ type: string }, {", "oneOf: [{ type: string }, { type: boolean }, {", "additive: case added ThingContent(bool)")]
    [InlineData("oneOf: [{ type: string }, { type: array", "oneOf: [{ type: integer }, { type: array", "source-breaking: case changed ThingContent(string): string → long")]
    [InlineData("oneOf: [{ type: string }, { type: array", "oneOf: [{ $ref: '#/components/schemas/Kind' }, { type: array", "source-breaking: case changed ThingContent(string): string → Kind")]
    [InlineData("enum: [image]", "enum: [picture]", "behaviour-changing: member changed Image.Type: is filled in with `picture`")]
    // Types.
    [InlineData("    Extra:", "    Fresh: { type: object, properties: { a: { enum: [x, y] } } }\n    Extra:", "additive: type added Fresh: class with one member")]
    [InlineData("    Any: { oneOf: [{ $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Image' }] }\n", "", "source-breaking: type removed Any")]
    [InlineData("Extra: { type: object, required: [size], properties: { size: { type: integer } } }", "Extra: { type: string, enum: [x, y] }", "source-breaking: type changed Extra: class → enum of 2 values; Things.First Extra? → Extra")]
    [InlineData("Thing:\n      type: object", "Thing:\n      x-csharp-name: Stuff\n      type: object", "source-breaking: type changed Thing: is called Stuff now; ThingColor is called StuffColor now; ThingContent is called StuffContent now")]
    [InlineData("Kind: { type: string", "Kind: { deprecated: true, type: string", "behaviour-changing: type changed Kind: is obsolete: a warning where it is used")]
    // A shared schema that is no type.
    [InlineData("Id: { type: string }", "Id: { type: integer }", "source-breaking: parameter changed GetThingAsync(id), DeleteThingAsync(id), Thing.Id, Thing.Other: GetThingAsync(id), DeleteThingAsync(id): string → long; Thing.Id, Thing.Other: string? → long?")]
    [InlineData("Id: { type: string }", "Id: { type: string, enum: [a, b] }", "source-breaking: type added Id: enum of 2 values; GetThingAsync(id), DeleteThingAsync(id): string → Id; Thing.Id, Thing.Other: string? → Id?")]
    // Operations.
    [InlineData("    delete: { operationId: deleteThing }\n", "", "source-breaking: operation removed DeleteThingAsync: DELETE /things/{id}")]
    [InlineData("    delete: {", "    patch: { operationId: patchThing }\n    delete: {", "additive: operation added PatchThingAsync: PATCH /things/{id}")]
    [InlineData("operationId: deleteThing", "operationId: removeThing", "source-breaking: operation changed DeleteThingAsync: is called RemoveThingAsync now")]
    [InlineData("/things:", "/stuff:", "behaviour-changing: operation changed ListThingsAsync, CreateThingAsync: is served at /stuff/…, not at /things/…")]
    [InlineData("operationId: deleteThing", "deprecated: true, operationId: deleteThing", "behaviour-changing: operation changed DeleteThingAsync: is obsolete: a warning where it is used")]
    [InlineData("requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' }", "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Part' }", "source-breaking: operation changed CreateThingAsync: body Thing → Part; no request holds any more Thing")]
    // Parameters.
    [InlineData("        - { name: after, in: query, schema: { type: string } }\n", "", "source-breaking: parameter removed ListThingsAsync(after): string?")]
    [InlineData("        - { name: after,", "        - { name: limit, in: query, schema: { type: integer } }\n        - { name: after,", "source-breaking: parameter added ListThingsAsync(limit): long?, before after")]
    [InlineData("        - { name: after, in: query, schema: { type: string } }\n", "        - { name: after, in: query, schema: { type: string } }\n        - { name: limit, in: query, schema: { type: integer } }\n", "additive: parameter added ListThingsAsync(limit): long?")]
    [InlineData("        - { name: after, in: query, schema: { type: string } }\n", "        - { name: after, in: query, schema: { type: string } }\n        - { name: limit, in: query, required: true, schema: { type: integer } }\n", "source-breaking: parameter added ListThingsAsync(limit): long")]
    [InlineData("after, in: query, schema: { type: string }", "after, in: query, schema: { type: integer }", "source-breaking: parameter changed ListThingsAsync(after): string? → long?")]
    [InlineData("after, in: query,", "after, in: query, required: true,", "source-breaking: parameter changed ListThingsAsync(after): string? → string")]
    [InlineData("after, in: query,", "after, in: header,", "behaviour-changing: parameter changed ListThingsAsync(after): is sent as Header, not as Query")]
    [InlineData("after, in: query,", "after, in: query, x-csharp-name: cursor,", "source-breaking: parameter changed ListThingsAsync(after): is called cursor now")]
    [InlineData("{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }", "{ name: id, in: path, required: true, schema: { type: integer } }", "source-breaking: parameter changed GetThingAsync(id), DeleteThingAsync(id): string → long")]
    // What follows elsewhere is said in the same line.
    [InlineData("note: { type: string, description: A note. }", "note: { type: string, description: A note. }\n        extra: { $ref: '#/components/schemas/Extra' }", "source-breaking: member added Thing.Extra: Extra?; requests hold now Extra (Extra.Size must be set)")]
    [InlineData("operationId: deleteThing }", "operationId: deleteThing, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Extra' } } } } } }", "source-breaking: operation changed DeleteThingAsync: answer none → Extra; Extra.Http comes with it")]
    public void ChangeOfOneLine_IsOneLineOfTheReport(string text, string by, string? line) => Assert.Equal(line, Differences.One(Document, text, by));

    [Theory]
    [InlineData("note: { type: string, description: A note. }", "note: { type: string, enum: [only] }")]
    [InlineData("[count, next, first]", "[count, next]")]
    [InlineData("note: { type: string", "note: { nullable: true, type: string")]
    [InlineData("A note.", "Another note.")]
    [InlineData("note: { type: string", "note: { maxLength: 4, type: string")]
    [InlineData("note: { type: string", "note: { x-go-name: N, type: string")]
    public void ChangeWithoutEffectOnTheCSharp_IsNoLine(string text, string by) => Assert.Empty(Differences.Of(Document, Differences.Replaced(Document, text, by)));
}
