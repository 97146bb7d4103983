using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>What the gateway's document went through in its published versions, on the document of today.</summary>
public sealed class RealisticChangeTests
{
    [Fact]
    public void NewVersion_WithTheUsualChanges_HasOneLineForEach()
    {
        var before = """
            paths:
              /chat/completions:
                post:
                  operationId: createChatCompletion
                  parameters: [{ name: provider, in: query, schema: { $ref: '#/components/schemas/Provider' } }]
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/CreateChatCompletionRequest' } } } }
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
                "source-breaking: member changed Message.Content: string → MessageContent; MessageContent is new",
                "additive: type added ContentPart: class with one member",
                "additive: member added CreateChatCompletionRequest.Seed: long?",
                "additive: member added CreateChatCompletionResponse.Modalities: IList<CreateChatCompletionResponseModalitiesItem>?; CreateChatCompletionResponseModalitiesItem is new",
                "additive: value added Provider.Llamacpp: `llamacpp`",
            ],
            Differences.Of(before, after));
    }

    [Fact]
    public void RenamedSchema_IsGoneAndNew_AndItsUsersAreNotRepeated()
    {
        const string before = """
            components:
              schemas:
                ReasoningSummary: { type: object, properties: { text: { type: string }, kind: { enum: [a, b] } } }
                Response: { type: object, properties: { summary: { $ref: '#/components/schemas/ReasoningSummary' }, all: { type: array, items: { $ref: '#/components/schemas/ReasoningSummary' } } } }
            """;

        Assert.Equal(
            [
                "source-breaking: type removed ReasoningSummary: what it held is ReasoningSummaryPart now",
                "additive: type added ReasoningSummaryPart: what ReasoningSummary held",
            ],
            Differences.Of(before, before.Replace("ReasoningSummary", "ReasoningSummaryPart", StringComparison.Ordinal)));
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
}
