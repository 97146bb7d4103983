using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class Response
{
    /// <summary>
    /// Converts the output to input items with which the conversation can be continued without
    /// <see cref="CreateResponseRequest.PreviousResponseId"/>: messages, function calls and reasoning, unchanged and in their order.
    /// </summary>
    /// <returns>New items. Add those of the next turn, such as <see cref="ResponseInputItem.FunctionCallOutput"/>.</returns>
    /// <remarks>OpenAI accepts reasoning items if it has stored the response, or if the request included the encrypted reasoning.</remarks>
    public IReadOnlyList<ResponseInputItem> ToInputItems() => [.. (Output ?? []).Where(static item => item is not null).Select(Returned)];

    /// <summary>Converts an item through its JSON, so that nothing is lost that the provider needs back, whatever kind of item it is.</summary>
    private static ResponseInputItem Returned(ResponseOutputItem item) =>
        JsonCodec.Read<ResponseInputItem, ResponseInputItem.Codec>(JsonCodec.WriteBytes<ResponseOutputItem, ResponseOutputItem.Codec>(item))!;
}
