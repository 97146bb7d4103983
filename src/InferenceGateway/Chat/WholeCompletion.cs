using InferenceGateway.Api;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>Reads a complete response, sent although a stream was requested, as one chunk. The message of each choice becomes its delta.</summary>
internal static class WholeCompletion
{
    public static CreateChatCompletionStreamResponse? Read(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (ResponseCheck.ReadUnstreamed<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(data, http) is null)
        {
            return null;
        }

        // The JSON is read a second time, as a chunk, so that no member is lost that only one of the two types has.
        var chunk = JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(data)!;
        foreach (var choice in chunk.Choices ?? [])
        {
            if (choice?.AdditionalProperties.TryGetValue("message", out var message) == true && !message.IsNull)
            {
                choice.AdditionalProperties.Remove("message");
                choice.Delta = ToDelta(message.Utf8.Span);
            }
        }

        return chunk;
    }

    private static ChatCompletionStreamResponseDelta ToDelta(ReadOnlySpan<byte> json)
    {
        var message = JsonCodec.Read<Message, Message.Codec>(json)!;
        var delta = JsonCodec.Read<ChatCompletionStreamResponseDelta, ChatCompletionStreamResponseDelta.Codec>(json)!;

        // The content of a message may be a list of parts. That of a delta is always a text.
        delta.Content = message.Content?.ToString();
        for (var index = 0; index < (delta.ToolCalls?.Count ?? 0); index++)
        {
            if (delta.ToolCalls![index] is { } call)
            {
                call.Index = index;
            }
        }

        return delta;
    }
}
