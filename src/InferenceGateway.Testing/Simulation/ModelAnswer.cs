namespace InferenceGateway.Testing.Simulation;

/// <summary>What a model answers, whichever operation brings it; the finish reason is in the words of chat.</summary>
internal sealed record ModelAnswer(string Text, string FinishReason = "stop")
{
    public string? Reasoning { get; init; }

    public IReadOnlyList<ModelToolCall> ToolCalls { get; init; } = [];

    public static ModelAnswer Calling(IReadOnlyList<ModelToolCall> calls) => new("", "tool_calls") { ToolCalls = calls };
}

/// <summary>A call of a tool; the arguments are JSON unless a test wants otherwise.</summary>
internal sealed record ModelToolCall(string Name, string Arguments);
