using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

internal static partial class ChatRequest
{
    /// <summary>The request as it is now, to be sent later as a stream: whatever the caller does to it or to its lists has no effect.</summary>
    public static CreateChatCompletionRequest Streamed(CreateChatCompletionRequest request, IReadOnlyDictionary<string, RawJson>? extra)
    {
        var streamed = With(request.Copy(), extra);
        streamed.Stream = true;
        var snapshot = new CreateChatCompletionRequest { Model = null!, Messages = null! };
        RequestSnapshot.Take<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(streamed, snapshot.AdditionalProperties);
        return snapshot;
    }
}
