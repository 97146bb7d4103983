using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class Response
{
    /// <summary>
    /// The output as input, to go on with the conversation where <see cref="CreateResponseRequest.PreviousResponseId"/> is not
    /// used: messages, function calls and reasoning, each as it came and in its order.
    /// </summary>
    /// <returns>New items, to be followed by those of the next turn, such as <see cref="ResponseInputItem.FunctionCallOutput"/>.</returns>
    /// <remarks>OpenAI takes reasoning back when it has stored the response, or when the request included the encrypted reasoning.</remarks>
    public IReadOnlyList<ResponseInputItem> ToInputItems() => [.. (Output ?? []).Where(static item => item is not null).Select(Returned)];

    /// <summary>By way of JSON: nothing that a provider wants back is lost, whichever kind the item is of.</summary>
    private static ResponseInputItem Returned(ResponseOutputItem item) =>
        JsonCodec.Read<ResponseInputItem, ResponseInputItem.Codec>(JsonCodec.WriteBytes<ResponseOutputItem, ResponseOutputItem.Codec>(item))!;
}
