using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a round of tool calls: the response that called the tools, and the results.</summary>
public sealed class ToolStep
{
    internal ToolStep(int round, CreateChatCompletionResponse response, IReadOnlyList<ToolCallResult> results)
    {
        Round = round;
        Response = response;
        Results = results;
    }

    /// <summary>Gets the number of the round. The first round is 1.</summary>
    public int Round { get; }

    /// <summary>Gets the response that called the tools. It may contain text as well.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>Gets the calls with their results, in the order of the calls.</summary>
    public IReadOnlyList<ToolCallResult> Results { get; }
}
