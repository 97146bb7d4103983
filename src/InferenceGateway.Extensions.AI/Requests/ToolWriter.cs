using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Writes the tools of a request, and how the model is to use them.</summary>
internal static class ToolWriter
{
    public static void Write(ChatOptions options, CreateChatCompletionRequest request)
    {
        if (options.Tools is { Count: > 0 } tools)
        {
            var strict = Strictness.Of(options.AdditionalProperties);
            request.Tools = [.. request.Tools ?? [], .. tools.Select(tool => Tool(tool, strict))];
        }

        // Without tools the providers refuse both.
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
            $"The tool '{tool.Name}' is a {tool.GetType().Name}: a chat completion has functions only ({nameof(AIFunctionDeclaration)}, {nameof(AIFunction)}). "
            + $"A tool of another kind that the provider knows goes into {nameof(CreateChatCompletionRequest.Tools)} of the request that {nameof(ChatOptions.RawRepresentationFactory)} returns."),
    };

    private static ChatCompletionToolChoiceOption? Choice(ChatToolMode? mode) => mode switch
    {
        null => null,
        NoneChatToolMode => ChatCompletionToolChoiceOption.None,
        AutoChatToolMode => ChatCompletionToolChoiceOption.Auto,
        RequiredChatToolMode { RequiredFunctionName: { } name } => ChatCompletionToolChoiceOption.Function(name),
        RequiredChatToolMode => ChatCompletionToolChoiceOption.Required,
        _ => throw new NotSupportedException($"{nameof(ChatOptions.ToolMode)} is a {mode.GetType().Name}: a chat completion knows none, auto and required."),
    };
}
