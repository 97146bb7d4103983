using InferenceGateway.Models;
using InferenceGateway.Tools;

namespace InferenceGateway;

/// <summary>A finished run of tools: the model's last answer, and how it came about.</summary>
public sealed class ToolRun
{
    internal ToolRun(CreateChatCompletionResponse response, IReadOnlyList<Message> conversation, IReadOnlyList<ToolStep> steps)
    {
        Response = response;
        Conversation = conversation;
        Steps = steps;
        Usage = UsageSum.Of(steps.Select(static step => step.Response.Usage).Append(response.Usage));
    }

    /// <summary>The last answer, which calls no tools.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>The text of the last answer.</summary>
    public string Text => Response.Text;

    /// <summary>The whole conversation: the messages of the request, the tool calls with their results, and the last answer. Add a message to it to go on.</summary>
    public IReadOnlyList<Message> Conversation { get; }

    /// <summary>The rounds of tool calls, in their order; empty where the model called none.</summary>
    public IReadOnlyList<ToolStep> Steps { get; }

    /// <summary>The tokens of all answers together; null where no answer counted them.</summary>
    public CompletionUsage? Usage { get; }
}
