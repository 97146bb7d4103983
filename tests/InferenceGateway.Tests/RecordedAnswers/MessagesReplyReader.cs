using System.Text.Json.Nodes;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Reads replies of the Messages API.</summary>
internal sealed class MessagesReplyReader : ReplyReader
{
    protected override async Task AskAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token) =>
        Note(await client.CreateMessageAsync($"{reply.Provider}/model", "hi", 100, cancellationToken: token), read);

    protected override async Task StreamAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token)
    {
        var accumulator = new MessagesAccumulator();
        await foreach (var item in client.CreateMessageStreamingAsync($"{reply.Provider}/model", "hi", 100, cancellationToken: token))
        {
            read.Events.Add(Json<MessagesStreamEvent, MessagesStreamEvent.Codec>(item));
            read.Pieces += item.TextDelta;
            accumulator.Add(item);
        }

        Note(accumulator.ToResponse(), read);
    }

    private static void Note(MessagesResponse answer, ReadReply read)
    {
        read.Answer = Json<MessagesResponse, MessagesResponse.Codec>(answer);
        read.NextTurn = Json<MessagesMessage, MessagesMessage.Codec>(answer.ToMessage());
        read.Facts["text"] = answer.Text;
        read.Facts["reasoning"] = answer.Thinking;
        read.Facts["finish"] = answer.StopReason?.Value;
        read.Facts["truncated"] = answer.IsTruncated;
        read.Facts["calls"] = new JsonArray([.. answer.ToolUses.Select(static call => Call(call.Id, call.Name, call.Input.ToString()))]);
        read.Facts["usage"] = answer.Usage is { } usage ? new JsonArray(usage.InputTokens, usage.OutputTokens) : null;
        read.Facts["id"] = answer.Id;
        read.Facts["model"] = answer.Model;
    }
}
