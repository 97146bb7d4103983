using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>Builds and checks chat requests before they are sent.</summary>
internal static class ChatRequest
{
    public static CreateChatCompletionRequest For(string model, string prompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        return new CreateChatCompletionRequest { Model = model, Messages = new JsonSingle<Message>(Message.User(prompt)) };
    }

    public static CreateChatCompletionRequest For(string model, Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return For(model, new JsonSingle<Message>(message));
    }

    public static CreateChatCompletionRequest For(string model, IEnumerable<Message> messages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(messages);
        Message[] list = [.. messages];
        RequestCheck.HasMessages(list, "completion", static message => message.Role.Value, static message => message.Content?.Value, nameof(messages));
        return new CreateChatCompletionRequest { Model = model, Messages = list };
    }

    public static void Check(CreateChatCompletionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        RequestCheck.HasMessages(request.Messages, "completion", static message => message.Role.Value, static message => message.Content?.Value, nameof(request));
        RequestCheck.HasTools(request.Tools, NameToCheck, nameof(request));
    }

    /// <summary>Tools of other types may have other names: those that Moonshot itself provides begin with a dollar sign.</summary>
    private static string? NameToCheck(ChatCompletionTool tool) => tool.Type == ChatCompletionToolType.Function ? tool.Function?.Name : null;

    public static void RefuseStream(CreateChatCompletionRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.GenerateContentStreamingAsync), nameof(request));

    /// <summary>Adds extra members to a copy of the request. The caller's request is not modified.</summary>
    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        extra is null ? request : ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>Creates the request of a stream from the request as it is now.</summary>
    public static CreateChatCompletionRequest Streamed(CreateChatCompletionRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        StreamedRequest.Snapshot<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(
            With(request.Copy(), extra), new CreateChatCompletionRequest { Model = null!, Messages = null! });

    /// <summary>Bypasses the gateway's MCP middleware for requests with tools of their own, unless the options specify otherwise: the middleware would replace these tools.</summary>
    public static RequestOptions? WithBypass(CreateChatCompletionRequest request, RequestOptions? options) =>
        request.Tools is { Count: > 0 } && options?.McpBypass is null
            ? RequestOptions.Layered(options, new RequestOptions { McpBypass = true })
            : options;
}
