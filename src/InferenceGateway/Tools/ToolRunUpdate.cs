using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>What happens next in a streamed run of tools: a chunk of an answer, a round of tool calls that has been run, or the end. Exactly one of <see cref="Chunk"/>, <see cref="Step"/> and <see cref="Run"/> is set.</summary>
public sealed class ToolRunUpdate
{
    internal ToolRunUpdate(CreateChatCompletionStreamResponse chunk) => Chunk = chunk;

    internal ToolRunUpdate(ToolStep step) => Step = step;

    internal ToolRunUpdate(ToolRun run) => Run = run;

    /// <summary>A chunk of the answer that is coming in.</summary>
    public CreateChatCompletionStreamResponse? Chunk { get; }

    /// <summary>The text that the chunk adds; empty where this is no chunk, or one without text.</summary>
    public string Text => Chunk?.Text ?? "";

    /// <summary>A round of tool calls that has been run; the chunks of the next answer follow.</summary>
    public ToolStep? Step { get; }

    /// <summary>The finished run: the last update.</summary>
    public ToolRun? Run { get; }
}
