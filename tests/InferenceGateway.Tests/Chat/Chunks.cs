using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

/// <summary>Reads chunks from their JSON.</summary>
internal static class Chunks
{
    public static CreateChatCompletionStreamResponse Read(string json) =>
        JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(Encoding.UTF8.GetBytes(json))!;

    /// <summary>A chunk of the first choice.</summary>
    public static string Delta(string delta, string? finish = null, string id = "c1") =>
        $$"""{"id":"{{id}}","object":"chat.completion.chunk","created":1718345013,"model":"m","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}}}]}""";

    public static string ToolCall(string fragment, string? finish = null, string id = "c1") => Delta($$"""{"tool_calls":[{{fragment}}]}""", finish, id);

    public static ChatCompletionAccumulator Added(params string[] chunks)
    {
        var accumulator = new ChatCompletionAccumulator();
        foreach (var chunk in chunks)
        {
            accumulator.Add(Read(chunk));
        }

        return accumulator;
    }

    public static CreateChatCompletionResponse Fold(params string[] chunks) => Added(chunks).ToResponse();

    public static string Json(CreateChatCompletionResponse response) =>
        Encoding.UTF8.GetString(JsonCodec.WriteBytes<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(response));

    public static string Json(Message message) => Encoding.UTF8.GetString(JsonCodec.WriteBytes<Message, Message.Codec>(message));

    public static async IAsyncEnumerable<CreateChatCompletionStreamResponse> Stream(IEnumerable<string> chunks, Exception? end = null)
    {
        foreach (var chunk in chunks)
        {
            await Task.Yield();
            yield return Read(chunk);
        }

        if (end is not null)
        {
            throw end;
        }
    }
}
