using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway;

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
        CheckMessages(list, nameof(messages));
        return new CreateMessagesRequest { Model = model, MaxTokens = maxTokens, Messages = list };
    }

    public static void Check(CreateMessagesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Model))
        {
            throw new ArgumentException($"The request names no model: set {nameof(request.Model)}.", nameof(request));
        }

        CheckMessages(request.Messages, nameof(request));
    }

    public static void RefuseStream(CreateMessagesRequest request)
    {
        if (request.Stream == true)
        {
            throw new ArgumentException($"This method reads one whole answer: leave {nameof(request.Stream)} unset, or call {nameof(InferenceGatewayClient.CreateMessageStreamingAsync)}.", nameof(request));
        }
    }

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

    private static void CheckMessages(IEnumerable<MessagesMessage?>? messages, string parameter)
    {
        var count = 0;
        foreach (var message in messages ?? [])
        {
            count++;
            if (message is null)
            {
                throw new ArgumentException($"Message {count} is null.", parameter);
            }
        }

        if (count == 0)
        {
            throw new ArgumentException("There are no messages: a call needs at least one.", parameter);
        }
    }
}
