using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Builds and checks chat requests before anything is sent.</summary>
internal static partial class ChatRequest
{
    public static CreateChatCompletionRequest For(string model, string prompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        return new CreateChatCompletionRequest { Model = model, Messages = [Message.User(prompt)] };
    }

    public static CreateChatCompletionRequest For(string model, IEnumerable<Message> messages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(messages);
        Message[] list = [.. messages];
        CheckMessages(list, nameof(messages));
        return new CreateChatCompletionRequest { Model = model, Messages = list };
    }

    public static void Check(CreateChatCompletionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Model))
        {
            throw new ArgumentException($"The request names no model: set {nameof(request.Model)}.", nameof(request));
        }

        CheckMessages(request.Messages, nameof(request));
    }

    public static void RefuseStream(CreateChatCompletionRequest request)
    {
        if (request.Stream == true)
        {
            throw new ArgumentException($"This method reads one whole answer: leave {nameof(request.Stream)} unset, or call {nameof(InferenceGatewayClient.GenerateContentStreamingAsync)}.", nameof(request));
        }
    }

    /// <summary>The request with these members besides its own; the caller's stays as it is.</summary>
    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, IReadOnlyDictionary<string, RawJson>? extra) =>
        ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);

    /// <summary>Options under which the gateway leaves a request's own tools alone, unless they say otherwise: its MCP middleware would put others in their place.</summary>
    public static RequestOptions? WithBypass(CreateChatCompletionRequest request, RequestOptions? options) =>
        request.Tools is { Count: > 0 } && options?.McpBypass is null
            ? RequestOptions.Layered(options, new RequestOptions { McpBypass = true })
            : options;

    private static void CheckMessages(IEnumerable<Message?>? messages, string parameter)
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
            throw new ArgumentException("There are no messages: a completion needs at least one.", parameter);
        }
    }
}
