using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;

namespace InferenceGateway.StructuredOutput;

/// <summary>Creates requests for JSON. The caller's request is not modified.</summary>
internal static class StructuredRequest
{
    /// <summary>Adds the schema of a type. A format that the request already has is kept, because not every provider supports schemas.</summary>
    public static CreateChatCompletionRequest With<T>(CreateChatCompletionRequest request, JsonTypeInfo<T> type) =>
        request.ResponseFormat is null ? With(request, CreateChatCompletionRequestResponseFormat.For(type)) : request;

    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, RawJson schema, string name) =>
        request.ResponseFormat is null
            ? With(request, CreateChatCompletionRequestResponseFormat.JsonSchema(name, schema))
            : throw new ArgumentException($"The request has a {nameof(request.ResponseFormat)}, but the format is that of the schema. Leave {nameof(request.ResponseFormat)} unset, or send the request without a schema.", nameof(request));

    private static CreateChatCompletionRequest With(CreateChatCompletionRequest request, CreateChatCompletionRequestResponseFormat format)
    {
        var copy = request.Copy();
        copy.ResponseFormat = format;
        return copy;
    }
}
