namespace InferenceGateway.Testing.Simulation;

/// <summary>The answer of a model, independent of the API. The finish reason is in the terms of the chat API.</summary>
internal sealed record ModelAnswer(string Text, string FinishReason = "stop")
{
    public string? Reasoning { get; init; }

    public IReadOnlyList<ModelToolCall> ToolCalls { get; init; } = [];

    public static ModelAnswer Calling(IReadOnlyList<ModelToolCall> calls) => new("", "tool_calls") { ToolCalls = calls };
}

/// <summary>A tool call. The arguments are JSON, unless a test specifies something else.</summary>
internal sealed record ModelToolCall(string Name, string Arguments);
