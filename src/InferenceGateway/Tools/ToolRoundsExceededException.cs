using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The model called tools again after as many rounds as <see cref="ToolRunOptions.MaxRounds"/> allows.</summary>
/// <remarks><see cref="InferenceGatewayException.Conversation"/> ends with the results of the last round that was run: sent as the messages of another call, it goes on from there.</remarks>
public sealed class ToolRoundsExceededException : InferenceGatewayException
{
    internal ToolRoundsExceededException(int maxRounds, CreateChatCompletionResponse response, IReadOnlyList<Message> conversation, IReadOnlyList<ToolStep> steps)
        : base(string.Format(
            CultureInfo.InvariantCulture,
            "RunTools stopped after {0} {1} of tool calls: the model called tools once more instead of answering. {2} holds what was said: send it as the messages of another call to go on. Raise {3}.{4} if the task needs more rounds; if not, see whether the tools' results tell the model what it asks for.",
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

    /// <summary>The answer that called tools once more; these calls were not run, and are not in the conversation.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>The rounds of tool calls that were run, in their order.</summary>
    public IReadOnlyList<ToolStep> Steps { get; }
}
