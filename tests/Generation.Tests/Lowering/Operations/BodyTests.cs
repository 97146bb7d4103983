using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Operations;

public sealed class BodyTests
{
    private const string Thing = "schemas: { Thing: { type: object, required: [a], properties: { a: { type: string } } } }";

    private static Api Post(string content, string components = Thing) =>
        Api.OfPaths($"/things: {{ post: {{ operationId: createThing, requestBody: {{ description: What to create., content: {content} }} }} }}", components);

    [Fact]
    public void Body_OfJson_IsItsType()
    {
        var body = Assert.IsType<Body.Json>(Post("{ application/json: { schema: { $ref: '#/components/schemas/Thing' } } }").Operation("CreateThing").Body);

        Assert.Equal("Thing", Api.Shown(body.Shape));
        Assert.Equal("What to create.", body.Description);
    }

    [Fact]
    public void Body_OfInlineJson_IsNamedAfterTheOperation() =>
        Assert.Equal(["CreateThingRequest", "Thing"], Post("{ application/json: { schema: { type: object, properties: { a: { type: string } } } } }").TypeNames);

    [Fact]
    public void Body_ThatIsAReference_IsFollowed()
    {
        var api = Api.OfPaths(
            "/things: { post: { operationId: createThing, requestBody: { $ref: '#/components/requestBodies/A' } } }",
            "requestBodies: { A: { $ref: '#/components/requestBodies/B' }, B: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }\n" + Thing);

        Assert.IsType<Body.Json>(api.Operation("CreateThing").Body);
    }

    [Fact]
    public void Bodies_ThatReferToEachOther_AreAnError() =>
        Fails.With("IG0025", "#/components/requestBodies/A", "Correct it", () => Api.OfPaths(
            "/things: { post: { operationId: createThing, requestBody: { $ref: '#/components/requestBodies/A' } } }",
            "requestBodies: { A: { $ref: '#/components/requestBodies/A' } }"));

    [Theory]
    [InlineData("{ application/json: { schema: { $ref: '#/components/schemas/Thing' } }, application/x-protobuf: {} }", "application/json, application/x-protobuf")]
    [InlineData("{ '*/*': {} }", "*/*")]
    [InlineData("{ application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }", "application/json")]
    public void Body_OfSeveralMediaTypesOrNoType_IsContentThatTheCallerMakes(string content, string said)
    {
        var body = Assert.IsType<Body.Content>(Post(content).Operation("CreateThing").Body);

        Assert.Contains(said, body.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("required: true, ", "Json")]
    [InlineData("required: false, ", "Json None")]
    [InlineData("", "Json None")]
    public void Body_ThatIsNotRequired_CanBeLeftOut(string required, string methods)
    {
        var api = Api.OfPaths(
            $"/things: {{ post: {{ operationId: createThing, requestBody: {{ {required}content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Thing' }} }} }} }} }} }}", Thing);

        Assert.Equal(methods, string.Join(' ', api.PlainOperation("CreateThing")["x-bodies"]!));
    }

    [Fact]
    public void Operation_WithoutABody_HasNone() => Assert.Same(Body.None, Assert.Single(Api.OfGet("responses: {}").Operations).Body);

    [Fact]
    public void Form_BecomesATypeWithFiles()
    {
        var api = Post(
            """
            { multipart/form-data: { schema: { type: object, required: [image, prompt], properties: {
                image: { type: string, format: binary }, masks: { type: array, items: { type: string, format: binary } },
                shared: { $ref: '#/components/schemas/Upload' }, raw: { type: string, contentMediaType: image/png },
                prompt: { type: string }, n: { type: integer }, size: { type: string, enum: [big, small] }, strict: { type: boolean }, tags: { type: array, items: { type: string } } } } } }
            """,
            "schemas: { Upload: { type: string, format: binary } }");

        Assert.Equal(
            "Image FilePart, Masks IList<FilePart>?, Shared FilePart?, Raw FilePart?, Prompt string, N long?, Size CreateThingRequestSize?, Strict bool?, Tags IList<string>?",
            api.Members("CreateThingRequest"));
        Assert.True(api.Type<ObjectType>("CreateThingRequest").IsForm);
        Assert.Equal(true, api.PlainMemberOf("CreateThingRequest", "image")["x-required"]);
        Assert.Contains("CreateThingRequest.ToContent()", Assert.IsType<Body.Content>(api.Operation("CreateThing").Body).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_InASharedBody_IsNamedAfterTheBodyAndMadeOnce()
    {
        var api = Api.OfPaths(
            """
            /a: { post: { operationId: one, requestBody: { $ref: '#/components/requestBodies/UploadForm' } } }
            /b: { post: { operationId: two, requestBody: { $ref: '#/components/requestBodies/UploadForm' } } }
            """,
            "requestBodies: { UploadForm: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } } }");

        Assert.Equal(["UploadForm"], api.TypeNames);
    }

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "It CreateThingRequestIt?")]
    [InlineData("{ oneOf: [{ type: string }, { type: boolean }] }", "It CreateThingRequestIt?")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "It IDictionary<string, string>?")]
    [InlineData("{ type: object }", "It RawJson?")]
    public void FormField_OfAnotherShape_IsAPartOfJson(string schema, string expected)
    {
        var api = Post($"{{ multipart/form-data: {{ schema: {{ type: object, properties: {{ it: {schema} }} }} }} }}");

        Assert.Equal(expected, api.Members("CreateThingRequest"));
        // The form itself knows what is left open.
        Assert.Equal(expected != "It RawJson?", api.PlainMemberOf("CreateThingRequest", "it").ContainsKey("x-form-json"));
    }

    [Theory]
    [InlineData("{ type: array, items: { type: integer } }", "It IList<long>?")]
    [InlineData("{ type: array, items: { type: string, enum: [a, b] } }", "It IList<CreateThingRequestItItem>?")]
    public void FormField_OfAList_IsAPartForEachValue(string schema, string expected) =>
        Assert.Equal(expected, Post($"{{ multipart/form-data: {{ schema: {{ type: object, properties: {{ it: {schema} }} }} }} }}").Members("CreateThingRequest"));

    [Theory]
    [InlineData("{ type: array, items: { type: boolean } }")]
    [InlineData("{ type: array, items: { type: object, properties: { a: { type: string } } } }")]
    public void FormField_OfAShapeThatAPartCannotHold_IsAnError(string schema) =>
        Fails.With("IG0059", "#/paths/~1things/post/requestBody/content/multipart~1form-data/schema/properties/it", "overlay",
            () => Post($"{{ multipart/form-data: {{ schema: {{ type: object, properties: {{ it: {schema} }} }} }} }}"));

    private const string SharedForm = "requestBodies: { CreateTranscriptionRequest: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/CreateTranscriptionRequest' } } } } }\nschemas: ";

    private const string FormSchema = "CreateTranscriptionRequest: { type: object, required: [file], properties: { file: { type: string, format: binary }, status: { type: string, enum: [a, b] } } }";

    private static Api Transcription(string schemas) => Api.OfPaths(
        "/a: { post: { operationId: createTranscription, requestBody: { $ref: '#/components/requestBodies/CreateTranscriptionRequest' } } }\n"
        + "/b: { post: { operationId: createTranslation, requestBody: { $ref: '#/components/requestBodies/CreateTranscriptionRequest' } } }",
        SharedForm + "{ " + schemas + " }");

    [Fact]
    public void Form_ThatIsAReferenceToAComponentUsedOnlyAsAForm_IsThatComponent()
    {
        var api = Transcription(FormSchema);

        Assert.Equal(["CreateTranscriptionRequest", "CreateTranscriptionRequestStatus"], api.TypeNames);
        Assert.Equal(FormKind.Multipart, api.Type<ObjectType>("CreateTranscriptionRequest").Form);
        Assert.Contains("CreateTranscriptionRequest.ToContent()", ((Body.Content)api.Operation("CreateTranslation").Body).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_ThatIsAReferenceToAComponentWhichIsJsonToo_HasTheNextName()
    {
        var api = Transcription(FormSchema + ", Other: { type: object, properties: { it: { $ref: '#/components/schemas/CreateTranscriptionRequest' } } }");

        Assert.Equal(FormKind.None, api.Type<ObjectType>("CreateTranscriptionRequest").Form);
        Assert.Equal(FormKind.Multipart, api.Type<ObjectType>("CreateTranscriptionRequestForm").Form);
        Assert.Contains("CreateTranscriptionRequestForm.ToContent()", ((Body.Content)api.Operation("CreateTranscription").Body).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_ThatNoOperationHas_IsReadAsAnyOtherComponent() =>
        Assert.Equal(FormKind.None, Api.OfPaths("/a: { get: { operationId: a } }", SharedForm + "{ " + FormSchema + " }").Type<ObjectType>("CreateTranscriptionRequest").Form);

    [Fact]
    public void Form_WithAPrescribedName_HasIt() =>
        Assert.Contains("Upload", Post("{ multipart/form-data: { schema: { type: object, x-csharp-name: Upload, properties: { it: { type: string } } } } }").TypeNames);

    [Fact]
    public void Form_WithoutFields_IsAnError() =>
        Fails.With("IG0059", "#/paths/~1things/post/requestBody/content/multipart~1form-data/schema", "overlay",
            () => Post("{ multipart/form-data: { schema: { type: object } } }"));
}
