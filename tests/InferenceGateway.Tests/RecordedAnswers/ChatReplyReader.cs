using System.Globalization;
using System.Text.Json.Nodes;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Reads replies of the chat API.</summary>
internal sealed class ChatReplyReader : ReplyReader
{
    protected override async Task AskAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token) =>
        Note(await client.GenerateContentAsync(Request(reply), cancellationToken: token), read);

    protected override async Task StreamAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token)
    {
        var accumulator = new ChatCompletionAccumulator();
        await foreach (var chunk in client.GenerateContentStreamingAsync(Request(reply), cancellationToken: token))
        {
            read.Events.Add(Json<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(chunk));
            read.Pieces += chunk.Text;
            accumulator.Add(chunk);
        }

        Note(accumulator.ToResponse(), read);
    }

    private static CreateChatCompletionRequest Request(RecordedReply reply) => new()
    {
        Model = $"{reply.Provider}/model",
        Messages = [Message.User("hi")],
        N = reply.Settings.TryGetValue("n", out var n) ? long.Parse(n, CultureInfo.InvariantCulture) : null,
        Tools = reply.Settings.TryGetValue("tools", out var tools)
            ? [.. tools.Split(", ").Select(Tool)]
            : null,
    };

    /// <summary>A tool of the caller or, with a dollar sign, one that Moonshot provides.</summary>
    private static ChatCompletionTool Tool(string name) => new()
    {
        Type = name[0] == '$' ? "builtin_function" : ChatCompletionToolType.Function,
        Function = new FunctionObject { Name = name },
    };

    private static void Note(CreateChatCompletionResponse answer, ReadReply read)
    {
        read.Answer = Json<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(answer);
        read.NextTurn = Json<Message, Message.Codec>(answer.ToMessage());
        read.Facts["text"] = answer.Text;
        read.Facts["texts"] = new JsonArray([.. answer.Choices!.Select(static choice => (JsonNode?)choice.Message?.Content?.ToString())]);
        read.Facts["reasoning"] = answer.Reasoning;
        read.Facts["refusal"] = answer.Refusal;
        read.Facts["finish"] = answer.FinishReason?.Value;
        read.Facts["truncated"] = answer.IsTruncated;
        read.Facts["calls"] = new JsonArray([.. answer.ToolCalls.Select(static call => Call(call.Id, call.Function?.Name ?? "", call.Function?.Arguments ?? ""))]);
        read.Facts["usage"] = answer.Usage is { } usage ? new JsonArray(usage.PromptTokens, usage.CompletionTokens, usage.TotalTokens) : null;
        read.Facts["id"] = answer.Id;
        read.Facts["model"] = answer.Model;
    }
}
