using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Tools;

namespace InferenceGateway;

/// <summary>Represents a finished tool run: the last response of the model, and the rounds of tool calls before it.</summary>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class ToolRun
{
    internal ToolRun(CreateChatCompletionResponse response, IReadOnlyList<Message> conversation, IReadOnlyList<ToolStep> steps)
    {
        Response = response;
        Conversation = conversation;
        Steps = steps;
        Usage = UsageSum.Of(steps.Select(static step => step.Response.Usage).Append(response.Usage));
    }

    /// <summary>Gets the last response, which calls no tools.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>Gets the text of the last response.</summary>
    public string Text => Response.Text;

    /// <summary>Gets the complete conversation: the messages of the request, the tool calls with their results, and the last response. Add a message to continue it.</summary>
    public IReadOnlyList<Message> Conversation { get; }

    /// <summary>Gets the rounds of tool calls, in their order. The list is empty if the model called no tools.</summary>
    public IReadOnlyList<ToolStep> Steps { get; }

    /// <summary>Gets the sum of the tokens of all responses; null if no response has a usage.</summary>
    public CompletionUsage? Usage { get; }

    private string DebuggerDisplay => DisplayText.Of("after " + DisplayText.Count(Steps.Count, "round", "rounds") + " of tools", Text);

    /// <summary>Returns the text of the last response, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Text;
}
