using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Messages;

/// <summary>Builds and checks requests to the Messages API before anything is sent.</summary>
internal static class MessagesRequest
{
    public static CreateMessagesRequest For(string model, string prompt, long maxTokens)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxTokens);
        return new CreateMessagesRequest { Model = model, MaxTokens = maxTokens, Messages = [MessagesMessage.User(prompt)] };
    }

    public static CreateMessagesRequest For(string model, IEnumerable<MessagesMessage> messages, long maxTokens)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxTokens);
        MessagesMessage[] list = [.. messages];
        RequestCheck.HasMessages(list, "call", nameof(messages));
        return new CreateMessagesRequest { Model = model, MaxTokens = maxTokens, Messages = list };
    }

    public static void Check(CreateMessagesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        RequestCheck.HasMessages(request.Messages, "call", nameof(request));
    }

    public static void RefuseStream(CreateMessagesRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.CreateMessageStreamingAsync), nameof(request));

    /// <summary>The request with these members besides its own; the caller's stays as it is.</summary>
    public static CreateMessagesRequest With(CreateMessagesRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>The request as it is now, to be sent later as a stream: whatever the caller does to it or to its lists has no effect.</summary>
    public static CreateMessagesRequest Streamed(CreateMessagesRequest request, IReadOnlyDictionary<string, RawJson>? extra)
    {
        var streamed = With(request.Copy(), extra);
        streamed.Stream = true;
        var snapshot = CreateMessagesRequest.Bare();
        RequestSnapshot.Take<CreateMessagesRequest, CreateMessagesRequest.Codec>(streamed, snapshot.AdditionalProperties);
        return snapshot;
    }
}
