using System.Text.Json.Nodes;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Reads lists of models.</summary>
internal sealed class ModelsReplyReader : ReplyReader
{
    protected override async Task AskAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token)
    {
        var list = await client.ListModelsAsync(new Provider(reply.Provider), cancellationToken: token);
        read.Answer = Json<ListModelsResponse, ListModelsResponse.Codec>(list);
        read.Facts["models"] = new JsonArray([.. list.Data.Select(static model => (JsonNode?)model.Id)]);
        read.Facts["served by"] = new JsonArray([.. list.Data.Select(static model => model.ServedBy.Value).Distinct().Select(static name => (JsonNode?)name)]);
    }

    protected override Task StreamAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token) =>
        AskAsync(client, reply, read, token);
}
