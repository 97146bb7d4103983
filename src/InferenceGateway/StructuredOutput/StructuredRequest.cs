using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;

namespace InferenceGateway.StructuredOutput;

/// <summary>Requests that ask for JSON; the caller's stays as it is.</summary>
internal static class StructuredRequest
{
    /// <summary>With the schema of a type. A format that is there already is the caller's way to ask: not every provider takes a schema.</summary>
    public static CreateChatCompletionRequest With<T>(CreateChatCompletionRequest request, JsonTypeInfo<T> type) =>
        request.ResponseFormat is null ? With(request, CreateChatCompletionRequestResponseFormat.For(type)) : request;

    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, RawJson schema, string name) =>
        request.ResponseFormat is null
            ? With(request, CreateChatCompletionRequestResponseFormat.JsonSchema(name, schema))
            : throw new ArgumentException($"The schema says what is asked for: leave {nameof(request.ResponseFormat)} unset, or send the request without a schema beside it.", nameof(request));

    private static CreateChatCompletionRequest With(CreateChatCompletionRequest request, CreateChatCompletionRequestResponseFormat format)
    {
        var copy = request.Copy();
        copy.ResponseFormat = format;
        return copy;
    }
}
