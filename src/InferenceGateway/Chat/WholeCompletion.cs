using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>A completion that came whole although a stream was asked for, as one chunk: each message becomes the delta.</summary>
internal static class WholeCompletion
{
    public static CreateChatCompletionStreamResponse? Read(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (JsonCodec.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(data) is not { } whole)
        {
            return null;
        }

        whole.Http = http;
        if (EmptyCompletion.Find(whole) is { } failure)
        {
            throw failure.ToException();
        }

        // Read once more as a chunk: so nothing is lost that only one of the two types has.
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

        // A message may have a list of parts where a delta has a text.
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
