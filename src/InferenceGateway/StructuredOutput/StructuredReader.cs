using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;

namespace InferenceGateway.StructuredOutput;

/// <summary>From an answer to the value in it, or to the reason why there is none.</summary>
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
            // A type that checks its own values, or an abstract one without a discriminator.
            throw Mismatch(response, $"{SchemaName.Of(type.Type)} does not take it", path: null, exception);
        }

        throw Mismatch(response, $"it is null and no {SchemaName.Of(type.Type)}", "$");
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

    /// <summary>What the schema wraps into an object the model may have left as it is.</summary>
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
            throw new StructuredOutputException(StructuredOutputFailure.Refusal, "The model refused to answer; the exception's Text has its words.", text.Length > 0 ? text : refusal, response);
        }

        if (response.FinishReason?.Value is FinishReason.Known.ContentFilter)
        {
            throw new StructuredOutputException(StructuredOutputFailure.ContentFilter, "The provider's content filter stopped the answer; the exception's Text has what came.", text, response);
        }

        if (response.IsTruncated)
        {
            throw new StructuredOutputException(StructuredOutputFailure.Truncated, $"The answer was cut off at the limit on tokens: raise {nameof(CreateChatCompletionRequest.MaxCompletionTokens)} (or {nameof(CreateChatCompletionRequest.MaxTokens)}), which counts reasoning too, or ask for less. The exception's Text has what came.", text, response);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw Mismatch(response, response.ToolCalls.Count > 0 ? "it calls tools instead: run them with RunToolsAsync, and read its response with ToStructured" : "it is empty");
        }

        return CodeFence.Remove(text);
    }

    private static StructuredOutputException Mismatch(CreateChatCompletionResponse response, string what, string? path = null, Exception? innerException = null) =>
        new(StructuredOutputFailure.Mismatch, $"The answer is not the JSON that was asked for: {what.TrimEnd('.')}. The exception's Text has it as it came.", response.Text, response, path, innerException);
}
