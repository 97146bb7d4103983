using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>Checks and builds the request of a tool run before it is sent.</summary>
internal static class ToolRequest
{
    public static void Check(CreateChatCompletionRequest request)
    {
        ChatRequest.Check(request);
        if (request.Tools is not { Count: > 0 })
        {
            throw new ArgumentException($"The request declares no tools: set {nameof(request.Tools)}, for example to {nameof(ChatCompletionTool)}.{nameof(ChatCompletionTools.Function)}(…), or pass {nameof(ToolHandler)}s.", nameof(request));
        }
    }

    /// <summary>Adds the tools of the handlers to a copy of the request. The caller's request is not modified.</summary>
    public static CreateChatCompletionRequest With(CreateChatCompletionRequest request, IReadOnlyList<ToolHandler> handlers)
    {
        ChatRequest.Check(request);
        if (request.Tools is { Count: > 0 })
        {
            throw new ArgumentException($"The request declares tools of its own, but those of the handlers are sent. Leave {nameof(request.Tools)} unset.", nameof(request));
        }

        var copy = request.Copy();
        copy.Tools = [.. handlers.Select(static handler => handler.Tool)];
        return copy;
    }

    public static IReadOnlyList<ToolHandler> Checked(IEnumerable<ToolHandler> tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        ToolHandler[] list = [.. tools];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handler in list)
        {
            if (handler is null)
            {
                throw new ArgumentException("One of the tool handlers is null.", nameof(tools));
            }

            if (!names.Add(handler.Name))
            {
                throw new ArgumentException($"Two tools have the name '{handler.Name}'. Give each tool a name of its own.", nameof(tools));
            }
        }

        return list.Length > 0 ? list : throw new ArgumentException("There are no tool handlers. A tool run requires at least one.", nameof(tools));
    }
}
