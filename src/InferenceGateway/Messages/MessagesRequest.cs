using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway.Messages;

/// <summary>Builds and checks requests to the Messages API before they are sent.</summary>
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
        RequestCheck.HasMessages(list, "call", static message => message.Role.Value, static message => message.Content?.Value, nameof(messages));
        return new CreateMessagesRequest { Model = model, MaxTokens = maxTokens, Messages = list };
    }

    public static void Check(CreateMessagesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        RequestCheck.HasMessages(request.Messages, "call", static message => message.Role.Value, static message => message.Content?.Value, nameof(request));
        RequestCheck.HasTools(request.Tools, static tool => tool.Name, nameof(request));
        if (request.MaxTokens < 1)
        {
            throw new ArgumentException($"{nameof(request.MaxTokens)} is {request.MaxTokens}: the Messages API requires at least 1.", nameof(request));
        }
    }

    public static void RefuseStream(CreateMessagesRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.CreateMessageStreamingAsync), nameof(request));

    /// <summary>Adds extra members to a copy of the request. The caller's request is not modified.</summary>
    public static CreateMessagesRequest With(CreateMessagesRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>Creates the request of a stream from the request as it is now.</summary>
    public static CreateMessagesRequest Streamed(CreateMessagesRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        StreamedRequest.Snapshot<CreateMessagesRequest, CreateMessagesRequest.Codec>(With(request.Copy(), extra), CreateMessagesRequest.Empty());
}
