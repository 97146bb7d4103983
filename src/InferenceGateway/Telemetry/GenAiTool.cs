using System.Diagnostics;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>The span of a tool call that the SDK runs.</summary>
internal static class GenAiTool
{
    private const string ExecuteTool = "execute_tool";

    /// <summary>Begins the span. Call it where the tool itself runs, because the span becomes the current one.</summary>
    /// <returns>The span; null if no traces are collected.</returns>
    public static Activity? Begin(ChatCompletionMessageToolCall call, bool recordContent)
    {
        if (!GenAiInstruments.Source.HasListeners())
        {
            return null;
        }

        var name = call.Function!.Name;
        var span = GenAiInstruments.Source.StartActivity(
            ActivityKind.Internal,
            parentContext: default,
            [
                new(GenAiAttributes.OperationName, ExecuteTool),
                new("gen_ai.tool.name", name),
                new("gen_ai.tool.call.id", call.Id),
                new("gen_ai.tool.type", "function"),
            ],
            name: $"{ExecuteTool} {name}");
        if (recordContent && span?.IsAllDataRequested == true)
        {
            span.SetTag("gen_ai.tool.call.arguments", call.Function.Arguments);
        }

        return span;
    }

    public static void Done(Activity? span, string result, bool recordContent)
    {
        if (recordContent && span?.IsAllDataRequested == true)
        {
            span.SetTag("gen_ai.tool.call.result", result);
        }
    }

    /// <summary>Records the type of the exception. Its message is content and is not recorded.</summary>
    public static void Failed(Activity? span, Exception exception)
    {
        span?.SetTag(GenAiAttributes.ErrorType, exception.GetType().FullName);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
