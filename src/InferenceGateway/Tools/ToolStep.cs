using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>A round of tool calls: the answer that made them, and their results.</summary>
public sealed class ToolStep
{
    internal ToolStep(int round, CreateChatCompletionResponse response, IReadOnlyList<ToolCallResult> results)
    {
        Round = round;
        Response = response;
        Results = results;
    }

    /// <summary>Which round it was, counted from 1.</summary>
    public int Round { get; }

    /// <summary>The answer that called the tools; it may hold text too.</summary>
    public CreateChatCompletionResponse Response { get; }

    /// <summary>The calls with their results, in the order of the calls.</summary>
    public IReadOnlyList<ToolCallResult> Results { get; }
}
