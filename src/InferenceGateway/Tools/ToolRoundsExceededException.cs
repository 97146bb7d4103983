using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The exception that is thrown if the model still calls tools after <see cref="ToolRunOptions.MaxRounds"/> rounds.</summary>
/// <remarks><see cref="InferenceGatewayException.Conversation"/> ends with the results of the last round. Send it as the messages of another call to continue.</remarks>
public sealed class ToolRoundsExceededException : InferenceGatewayException
{
    internal ToolRoundsExceededException(int maxRounds, CreateChatCompletionResponse response, IReadOnlyList<Message> conversation, IReadOnlyList<ToolStep> steps)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "RunTools stopped after {0} {1} of tool calls: the model called tools once more instead of answering. {2} contains the conversation; send it as the messages of another call to continue. Raise {3}.{4} if the task needs more rounds. Otherwise, check whether the results of the tools contain what the model asks for.",
            maxRounds,
            maxRounds == 1 ? "round" : "rounds",
            nameof(Conversation),
            nameof(ToolRunOptions),
            nameof(ToolRunOptions.MaxRounds)))
    {
        Operation = "RunTools";
        Response = response;
        Steps = steps;
        Conversation = conversation;
    }

    /// <summary>Gets the response that called tools once more. These calls were not run, and are not part of the conversation.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>Gets the rounds of tool calls that were run, in their order.</summary>
    public IReadOnlyList<ToolStep> Steps { get; }
}
