using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>Builds and checks chat requests before anything is sent.</summary>
internal static partial class ChatRequest
{
    public static CreateChatCompletionRequest For(string model, string prompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        return new CreateChatCompletionRequest { Model = model, Messages = new JsonSingle<Message>(Message.User(prompt)) };
    }

    public static CreateChatCompletionRequest For(string model, IEnumerable<Message> messages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(messages);
        Message[] list = [.. messages];
        RequestCheck.HasMessages(list, "completion", nameof(messages));
        return new CreateChatCompletionRequest { Model = model, Messages = list };
    }

    public static void Check(CreateChatCompletionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        RequestCheck.HasMessages(request.Messages, "completion", nameof(request));
    }

    public static void RefuseStream(CreateChatCompletionRequest request) =>
        RequestCheck.IsNoStream(request.Stream, nameof(InferenceGatewayClient.GenerateContentStreamingAsync), nameof(request));

    /// <summary>The request with these members besides its own; the caller's stays as it is.</summary>
    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        extra is null ? request : ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>Options under which the gateway leaves a request's own tools alone, unless they say otherwise: its MCP middleware would put others in their place.</summary>
    public static RequestOptions? WithBypass(CreateChatCompletionRequest request, RequestOptions? options) =>
        request.Tools is { Count: > 0 } && options?.McpBypass is null
            ? RequestOptions.Layered(options, new RequestOptions { McpBypass = true })
            : options;
}
