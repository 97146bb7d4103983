using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;

namespace InferenceGateway.StructuredOutput;

/// <summary>Reads the value of a response, or throws the reason why there is none.</summary>
internal static class StructuredReader
{
    public static StructuredResponse<T> Read<T>(CreateChatCompletionResponse response, JsonTypeInfo<T> type)
    {
        var json = Json(response);
        var wraps = StrictSchema.Wraps(type);
        try
        {
            var value = wraps ? Unwrap(json, type) : JsonSerializer.Deserialize(json, type);
            if (value is not null || wraps)
            {
                return new(value!, response);
            }
        }
        catch (JsonException exception)
        {
            throw Mismatch(response, $"it does not fit {SchemaName.Of(type.Type)}: {exception.Message}", exception.Path, exception);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or FormatException or OverflowException)
        {
            // The type validates its values, or it is abstract and the JSON has no discriminator.
            throw Mismatch(response, $"{SchemaName.Of(type.Type)} does not accept it", path: null, exception);
        }

        throw Mismatch(response, $"it is null, and not a {SchemaName.Of(type.Type)}", "$");
    }

    public static StructuredResponse<RawJson> Read(CreateChatCompletionResponse response)
    {
        try
        {
            return new(RawJson.Parse(Json(response)), response);
        }
        catch (FormatException exception)
        {
            throw Mismatch(response, exception.Message, path: null, exception);
        }
    }

    /// <summary>Reads a value that the schema wraps in an object. Some models return it without the object.</summary>
    private static T? Unwrap<T>(string json, JsonTypeInfo<T> type)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = type.Options.AllowTrailingCommas, CommentHandling = type.Options.ReadCommentHandling });
        var root = document.RootElement;
        return JsonSerializer.Deserialize(root.ValueKind == JsonValueKind.Object && root.TryGetProperty(StrictSchema.Wrapper, out var value) ? value : root, type);
    }

    private static string Json(CreateChatCompletionResponse response)
    {
        var text = response.Text;
        if (response.Refusal is { } refusal)
        {
            throw new StructuredOutputException(StructuredOutputFailure.Refusal, "The model refused to answer. The Text property of the exception contains its words.", text.Length > 0 ? text : refusal, response);
        }

        if (response.FinishReason?.Value is FinishReason.Known.ContentFilter)
        {
            throw new StructuredOutputException(StructuredOutputFailure.ContentFilter, "The provider's content filter stopped the response. The Text property of the exception contains the part that arrived.", text, response);
        }

        if (response.IsTruncated)
        {
            throw new StructuredOutputException(StructuredOutputFailure.Truncated, $"The response was cut off at the token limit. Raise {nameof(CreateChatCompletionRequest.MaxCompletionTokens)} (or {nameof(CreateChatCompletionRequest.MaxTokens)}), which includes reasoning, or request a shorter answer. The Text property of the exception contains the part that arrived.", text, response);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw Mismatch(response, response.ToolCalls.Count > 0 ? "it calls tools instead; run them with RunToolsAsync, and read its response with ToStructured" : "it is empty");
        }

        return CodeFence.Remove(text);
    }

    private static StructuredOutputException Mismatch(CreateChatCompletionResponse response, string what, string? path = null, Exception? innerException = null) =>
        new(StructuredOutputFailure.Mismatch, $"The response is not the JSON that was requested: {what.TrimEnd('.')}. The Text property of the exception contains it unchanged.", response.Text, response, path, innerException);
}
