using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>What the gateway's document went through in its published versions, on the document of today.</summary>
public sealed class RealisticChangeTests
{
    [Fact]
    public void NewVersion_WithTheUsualChanges_HasALineForEachPublicName()
    {
        var before = """
            paths:
              /chat/completions:
                post:
                  operationId: createChatCompletion
                  parameters: [{ name: provider, in: query, schema: { $ref: '#/components/schemas/Provider' } }]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/CreateChatCompletionRequest' } } } }
                  responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/CreateChatCompletionResponse' } } } } }
            components:
              schemas:
                Provider: { type: string, enum: [ollama, openai] }
                Message:
                  type: object
                  required: [role, content]
                  properties: { role: { type: string }, content: { type: string } }
                CreateChatCompletionRequest:
                  type: object
                  required: [model, messages]
                  properties:
                    model: { type: string }
                    messages: { type: array, items: { $ref: '#/components/schemas/Message' } }
                CreateChatCompletionResponse:
                  type: object
                  required: [id, created]
                  properties: { id: { type: string }, created: { type: integer }, vision: { type: boolean } }
            """;
        var after = before
            .Replace("[ollama, openai]", "[ollama, openai, llamacpp]", StringComparison.Ordinal)
            .Replace("model: { type: string }", "model: { type: string }\n        seed: { type: integer, nullable: true }", StringComparison.Ordinal)
            .Replace("content: { type: string }", "content: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/ContentPart' } }] }", StringComparison.Ordinal)
            .Replace("required: [id, created]", "required: [id]", StringComparison.Ordinal)
            .Replace("vision: { type: boolean }", "modalities: { type: array, items: { type: string, enum: [text, image] } }", StringComparison.Ordinal)
            .Replace("    CreateChatCompletionResponse:", "    ContentPart: { type: object, properties: { text: { type: string } } }\n    CreateChatCompletionResponse:", StringComparison.Ordinal);

        Assert.Equal(
            [
                "source-breaking: member changed CreateChatCompletionResponse.Created: long → long?",
                "source-breaking: member removed CreateChatCompletionResponse.Vision: bool?",
                "source-breaking: member changed Message.Content: string → MessageContent",
                "additive: type added ContentPart: class with one member",
                "additive: type added CreateChatCompletionResponseModalitiesItem: enum with 2 values",
                "additive: type added MessageContent: union with 2 cases",
                "additive: member added CreateChatCompletionRequest.Seed: long?",
                "additive: member added CreateChatCompletionResponse.Modalities: IList<CreateChatCompletionResponseModalitiesItem>?",
                "additive: value added Provider.Llamacpp: `llamacpp`",
            ],
            Differences.Of(before, after));
    }

    [Fact]
    public void RenamedSchema_IsGoneAndNew_AndItsUsersHaveTheOldNameAndTheNewOne()
    {
        const string before = """
            components:
              schemas:
                ReasoningSummary: { type: object, properties: { text: { type: string }, kind: { enum: [a, b] } } }
                Response: { type: object, properties: { summary: { $ref: '#/components/schemas/ReasoningSummary' } } }
            """;

        Assert.Equal(
            [
                "source-breaking: type removed ReasoningSummary: class with 2 members, which ReasoningSummaryPart has now",
                "source-breaking: type removed ReasoningSummaryKind: enum with 2 values, which ReasoningSummaryPartKind has now",
                "source-breaking: member changed Response.Summary: ReasoningSummary? → ReasoningSummaryPart?",
                "additive: type added ReasoningSummaryPart: class with 2 members",
                "additive: type added ReasoningSummaryPartKind: enum with 2 values",
            ],
            Differences.Of(before, before.Replace("ReasoningSummary", "ReasoningSummaryPart", StringComparison.Ordinal)));
    }

    [Fact]
    public void InlineEnum_ThatBecomesASchema_IsCalledAsItWasInTheOldSignature()
    {
        const string before = """
            components:
              schemas:
                Model: { type: object, properties: { modalities: { type: array, items: { type: string, enum: [text, image] } } } }
            """;
        const string after = """
            components:
              schemas:
                Model: { type: object, properties: { modalities: { oneOf: [{ $ref: '#/components/schemas/ModelModalities' }, { type: 'null' }] } } }
                ModelModalities: { type: object, properties: { input: { type: array, items: { $ref: '#/components/schemas/Modality' } } } }
                Modality: { type: string, enum: [text, image] }
            """;

        Assert.Equal(
            [
                "source-breaking: type removed ModelModalitiesItem: enum with 2 values, which Modality has now",
                "source-breaking: member changed Model.Modalities: IList<ModelModalitiesItem>? → ModelModalities?",
                "additive: type added Modality: enum with 2 values",
                "additive: type added ModelModalities: class with one member",
            ],
            Differences.Of(before, after));
    }

    [Fact]
    public void InlineEnum_ThatBecomesASchemaOfTheSameName_IsNoChange()
    {
        const string before = """
            components:
              schemas:
                Choice: { type: object, properties: { reason: { type: string, enum: [stop, length] } } }
            """;
        var after = before.Replace("{ type: string, enum: [stop, length] }", "{ $ref: '#/components/schemas/ChoiceReason' }", StringComparison.Ordinal)
            + "\n    ChoiceReason: { type: string, enum: [stop, length] }";

        Assert.Empty(Differences.Of(before, after));
    }

    [Fact]
    public void Anchor_ThatChanges_IsALineForItselfAndForEachAlias()
    {
        const string before = """
            components:
              schemas:
                Logprob:
                  type: object
                  required: [bytes]
                  properties:
                    bytes: &bytes { type: array, items: { type: integer }, nullable: true }
                    top: { type: array, items: { type: object, required: [bytes], properties: { bytes: *bytes } } }
            """;

        Assert.Equal(
            [
                "behaviour-changing: member changed Logprob.Bytes: IList<long?>? → IList<long?>, nullable warnings where null is set",
                "behaviour-changing: member changed LogprobTopItem.Bytes: IList<long?>? → IList<long?>, nullable warnings where null is set",
            ],
            Differences.Of(before, Differences.Replaced(before, ", nullable: true", "")));
    }

    [Fact]
    public void PublishedVersions_OfTheGateway_HaveALineForEachThingThatAReaderFinds()
    {
        // What a reader of two early versions wrote down before the report was made: the same kinds of changes, in small.
        const string before = """
            servers: [{ url: 'http://localhost:8080' }]
            paths:
              /v1/models:
                get:
                  operationId: listModels
                  parameters: [{ name: provider, in: query, schema: { $ref: '#/components/schemas/Providers' } }]
                  responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Model' } } } } }
              /v1/chat:
                post:
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { n: { type: string, enum: [a, b] } } } } } }
                  responses: { '204': { description: Done } }
            components:
              schemas:
                Providers: { type: string, enum: [ollama, groq] }
                EventType: { type: string, enum: [start, end] }
                Model: { type: object, properties: { id: { type: string }, created: { type: integer }, by: { type: string } } }
                Parameters: { type: object, properties: { type: { type: string } } }
                Request: { type: object, required: [model], properties: { model: { type: string }, parameters: { $ref: '#/components/schemas/Parameters' } } }
            """;
        const string after = """
            servers: [{ url: 'http://localhost:8080' }]
            paths:
              /models:
                get:
                  operationId: listModels
                  parameters: [{ name: provider, in: query, schema: { $ref: '#/components/schemas/Provider' } }]
                  responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Model' } } } } }
              /chat:
                post:
                  operationId: createChat
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } } }
                  responses: { '204': { description: Done } }
            components:
              schemas:
                Provider: { type: string, enum: [ollama, groq, deepseek] }
                Event: { type: object, properties: { event: { type: string, enum: [start, end] } } }
                Model: { type: object, required: [id, created], properties: { id: { type: string }, created: { type: integer }, by: { $ref: '#/components/schemas/Provider' } } }
                Parameters: { type: object, additionalProperties: true }
                Request: { type: object, required: [model], properties: { model: { type: string }, parameters: { $ref: '#/components/schemas/Parameters' } } }
            """;

        Assert.Equal(
            [
                "source-breaking: method changed ListModelsAsync(Providers? provider): takes (Provider? provider) now, calls `GET /v1/models` → `GET /models`",
                "source-breaking: method removed PostV1ChatAsync(PostV1ChatRequest body): Task, calls `POST /v1/chat`",
                "source-breaking: type removed EventType: enum with 2 values, which EventEvent has now",
                "source-breaking: type removed Parameters: class with one member",
                "source-breaking: type removed PostV1ChatRequest: class with one member",
                "source-breaking: type removed PostV1ChatRequestN: enum with 2 values",
                "source-breaking: type removed Providers: enum with 2 values",
                "source-breaking: member changed Model.By: string? → Provider?",
                "source-breaking: member changed Model.Created: long? → long",
                "source-breaking: member changed Request.Model: must be set",
                "source-breaking: member changed Request.Parameters: Parameters? → RawJson?",
                "behaviour-changing: member changed Model.Id: string? → string, nullable warnings where null is set",
                "additive: method added CreateChatAsync(Request body): Task, calls `POST /chat`",
                "additive: type added Event: class with one member",
                "additive: type added EventEvent: enum with 2 values",
                "additive: type added Provider: enum with 3 values",
            ],
            Differences.Of(before, after));
    }
}
