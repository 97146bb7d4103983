using System.Diagnostics;
using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents an update of a streamed tool run: a chunk of a response, a finished round of tool calls, or the end of the run. Exactly one of <see cref="Chunk"/>, <see cref="Step"/> and <see cref="Run"/> is set.</summary>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class ToolRunUpdate
{
    internal ToolRunUpdate(CreateChatCompletionStreamResponse chunk) => Chunk = chunk;

    internal ToolRunUpdate(ToolStep step) => Step = step;

    internal ToolRunUpdate(ToolRun run) => Run = run;

    /// <summary>Gets a chunk of the response that is arriving; null on other updates.</summary>
    public CreateChatCompletionStreamResponse? Chunk { get; }

    /// <summary>Gets the text that the chunk adds. It is empty if the chunk has no text, and on other updates.</summary>
    public string Text => Chunk?.Text ?? "";

    /// <summary>Gets a round of tool calls that has been run; null on other updates. The chunks of the next response follow.</summary>
    public ToolStep? Step { get; }

    /// <summary>Gets the finished run from the last update; null on other updates.</summary>
    public ToolRun? Run { get; }

    private string DebuggerDisplay => Chunk is not null ? DisplayText.Of("chunk", Text)
        : Step is not null ? DisplayText.Of("round " + Step.Round.ToString(CultureInfo.InvariantCulture), null, Step.Results.Count, "result")
        : DisplayText.Of("end", Run?.Text);

    /// <summary>Returns the text that the chunk adds, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Text;
}
