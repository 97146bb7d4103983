using System.Text.Json;
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
        MakeDeltas(chunk);
        return chunk;
    }

    /// <summary>Makes the messages of choices their deltas. A message beside a delta stays as it is.</summary>
    public static void MakeDeltas(CreateChatCompletionStreamResponse chunk)
    {
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            if (chunk.Choices![position] is { Delta: null, Unknown: { } members } choice && members.TryGetValue("message", out var message) && message.Kind == JsonValueKind.Object)
            {
                members.Remove("message");
                choice.Delta = ToDelta(message.Utf8.Span);
            }
        }
    }

    /// <summary>Whether a choice has a delta that adds something to its message.</summary>
    public static bool HasDelta(CreateChatCompletionStreamResponse chunk)
    {
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            if (chunk.Choices![position]?.Delta?.AddsContent == true)
            {
                return true;
            }
        }

        return false;
    }

    private static ChatCompletionStreamResponseDelta ToDelta(ReadOnlySpan<byte> json)
    {
        var delta = JsonCodec.Read<ChatCompletionStreamResponseDelta, ChatCompletionStreamResponseDelta.Codec>(json)!;

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
