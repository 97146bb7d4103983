using System.Text.Json;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts the response format.</summary>
internal static class ResponseFormatWriter
{
    private const string DefaultName = "json_schema";

    public static CreateChatCompletionRequestResponseFormat? Write(ChatOptions options) => options.ResponseFormat switch
    {
        null => null,
        ChatResponseFormatText => CreateChatCompletionRequestResponseFormat.Text,
        ChatResponseFormatJson { Schema: null } => CreateChatCompletionRequestResponseFormat.JsonObject,
        ChatResponseFormatJson json => Schema(json, Strictness.Of(options.AdditionalProperties)),
        var other => throw new NotSupportedException($"{nameof(ChatOptions.ResponseFormat)} is a {other.GetType().Name}, but a chat completion supports only text, JSON, and JSON with a schema."),
    };

    private static ResponseFormatJsonSchema Schema(ChatResponseFormatJson json, bool? strict)
    {
        var schema = strict == true ? Strictness.Schemas.GetOrCreateTransformedSchema(json) : json.Schema;
        return new ResponseFormatJsonSchema
        {
            JsonSchema = new ResponseFormatJsonSchemaJsonSchema
            {
                Name = string.IsNullOrEmpty(json.SchemaName) ? DefaultName : json.SchemaName!,
                Description = json.SchemaDescription,
                Schema = JsonValues.Write(schema.GetValueOrDefault(), nameof(ChatOptions.ResponseFormat)),
                Strict = strict,
            },
        };
    }
}
