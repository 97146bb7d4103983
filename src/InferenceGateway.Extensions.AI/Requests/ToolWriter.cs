using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts the tools of a request, and the tool mode.</summary>
internal static class ToolWriter
{
    public static void Write(ChatOptions options, CreateChatCompletionRequest request)
    {
        if (options.Tools is { Count: > 0 } tools)
        {
            var strict = Strictness.Of(options.AdditionalProperties);
            request.Tools = [.. request.Tools ?? [], .. tools.Select(tool => Tool(tool, strict))];
        }

        // Providers refuse both if there are no tools.
        if (request.Tools is { Count: > 0 })
        {
            request.ToolChoice ??= Choice(options.ToolMode);
            request.ParallelToolCalls ??= options.AllowMultipleToolCalls;
        }
    }

    public static ChatCompletionTool Function(AIFunctionDeclaration function, bool? strict)
    {
        strict = Strictness.Of(function.AdditionalProperties) ?? strict;
        var schema = strict == true ? Strictness.Schemas.GetOrCreateTransformedSchema(function) : function.JsonSchema;
        return ChatCompletionTool.Function(
            function.Name,
            string.IsNullOrEmpty(function.Description) ? null : function.Description,
            JsonValues.Write(schema, $"The schema of '{function.Name}'"),
            strict);
    }

    private static ChatCompletionTool Tool(AITool? tool, bool? strict) => tool switch
    {
        AIFunctionDeclaration function => Function(function, strict),
        null => throw new ArgumentException($"One of the {nameof(ChatOptions.Tools)} is null."),
        _ => throw new NotSupportedException(
            $"The tool '{tool.Name}' is a {tool.GetType().Name}, but a chat completion supports only functions ({nameof(AIFunctionDeclaration)}, {nameof(AIFunction)}). "
            + $"Add other kinds of tools that the provider supports to {nameof(CreateChatCompletionRequest.Tools)} of the request that {nameof(ChatOptions.RawRepresentationFactory)} returns."),
    };

    private static ChatCompletionToolChoiceOption? Choice(ChatToolMode? mode) => mode switch
    {
        null => null,
        NoneChatToolMode => ChatCompletionToolChoiceOption.None,
        AutoChatToolMode => ChatCompletionToolChoiceOption.Auto,
        RequiredChatToolMode { RequiredFunctionName: { } name } => ChatCompletionToolChoiceOption.Function(name),
        RequiredChatToolMode => ChatCompletionToolChoiceOption.Required,
        _ => throw new NotSupportedException($"{nameof(ChatOptions.ToolMode)} is a {mode.GetType().Name}, but a chat completion supports only none, auto and required."),
    };
}
