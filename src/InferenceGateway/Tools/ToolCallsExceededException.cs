using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The exception that is thrown if a response has more tool calls than <see cref="ToolRunOptions.MaxCallsPerRound"/>.</summary>
/// <remarks>None of the calls was run. <see cref="InferenceGatewayException.Conversation"/> contains the conversation before the response.</remarks>
public sealed class ToolCallsExceededException : InferenceGatewayException
{
    internal ToolCallsExceededException(int count, int maxCalls, CreateChatCompletionResponse response, IReadOnlyList<Message> conversation, IReadOnlyList<ToolStep> steps)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "RunTools stopped: the response has {0} tool calls, and {1}.{2} allows {3}. None of them was run. Raise the limit if the task needs so many calls.",
            count,
            nameof(ToolRunOptions),
            nameof(ToolRunOptions.MaxCallsPerRound),
            maxCalls))
    {
        Operation = "RunTools";
        Response = response;
        Steps = steps;
        Conversation = conversation;
    }

    /// <summary>Gets the response with the calls, which are not part of the conversation.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>Gets the rounds of tool calls that were run, in their order.</summary>
    public IReadOnlyList<ToolStep> Steps { get; }
}
