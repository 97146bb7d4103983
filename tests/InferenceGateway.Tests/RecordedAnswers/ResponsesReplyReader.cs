using System.Text.Json.Nodes;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Reads replies of the Responses API.</summary>
internal sealed class ResponsesReplyReader : ReplyReader
{
    protected override async Task AskAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token) =>
        Note(await client.CreateResponseAsync($"{reply.Provider}/model", "hi", cancellationToken: token), read);

    protected override async Task StreamAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token)
    {
        var accumulator = new ResponseAccumulator();
        await foreach (var item in client.CreateResponseStreamingAsync($"{reply.Provider}/model", "hi", cancellationToken: token))
        {
            read.Events.Add(Json<ResponseStreamEvent, ResponseStreamEvent.Codec>(item));
            read.Pieces += item.TextDelta;
            accumulator.Add(item);
        }

        Note(accumulator.ToResponse(), read);
    }

    private static void Note(Response answer, ReadReply read)
    {
        read.Answer = Json<Response, Response.Codec>(answer);
        read.NextTurn = $"[{string.Join(',', answer.ToInputItems().Select(Json<ResponseInputItem, ResponseInputItem.Codec>))}]";
        read.Facts["text"] = answer.OutputText;
        read.Facts["reasoning"] = answer.ReasoningSummary;
        read.Facts["refusal"] = answer.Refusal;
        read.Facts["finish"] = answer.Status.Value;
        read.Facts["truncated"] = answer.IsTruncated;
        read.Facts["calls"] = new JsonArray([.. answer.FunctionCalls.Select(static call => Call(call.CallId, call.Name, call.Arguments))]);
        read.Facts["usage"] = answer.Usage is { } usage ? new JsonArray(usage.InputTokens, usage.OutputTokens, usage.TotalTokens) : null;
        read.Facts["id"] = answer.Id;
        read.Facts["model"] = answer.Model;
    }
}
