using System.Diagnostics;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class CreateChatCompletionStreamResponse
{
    /// <summary>Gets the text that this chunk adds to the first choice. It is empty if the chunk adds none. The concatenated texts of all chunks are the text of the response.</summary>
    /// <remarks>The first choice is the one with the index 0 or without an index. Chunks of other choices have an empty text here; use <see cref="Choices"/> for them.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => First?.Delta?.TextPiece ?? "";

    /// <summary>Gets the piece of reasoning that this chunk adds to the first choice, in whichever form the provider sent it; null if the chunk adds none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Reasoning => First?.Delta?.ThinkingPiece;

    /// <summary>Gets the finish reason of the first choice; null if the choice has not ended. If MCP is active, further turns may follow it.</summary>
    /// <remarks>In a <c>switch</c>, use <c>FinishReason?.Value</c> and the constants of <see cref="Models.FinishReason.Known"/>.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason is { Value.Length: > 0 } reason ? reason : default(FinishReason?);

    /// <summary>Gets the fragments of tool calls that this chunk adds to the first choice. The list is empty if it adds none. <see cref="ChatCompletionAccumulator"/> assembles them.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ChatCompletionMessageToolCallChunk> ToolCallDeltas => First?.Delta?.ToolCalls is { Count: > 0 } calls ? [.. calls] : [];

    /// <summary>Returns the text that this chunk adds to the first choice, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if the chunk adds none.</returns>
    public override string ToString() => Text;

    private string DebuggerDisplay => DisplayText.Of(FinishReason?.Value, Text, ToolCallDeltas.Count, "piece of a tool call", "pieces of tool calls");

    /// <summary>The members that the SDK does not know. Unlike <see cref="AdditionalProperties"/>, it does not allocate a collection if there are none.</summary>
    internal JsonMembers? Unknown => __unknown;

    private ChatCompletionStreamChoice? First
    {
        get
        {
            for (var position = 0; position < (Choices?.Count ?? 0); position++)
            {
                if (Choices![position] is { Index: null or 0 } choice)
                {
                    return choice;
                }
            }

            return null;
        }
    }
}
