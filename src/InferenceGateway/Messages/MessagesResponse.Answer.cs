using System.Diagnostics;
using InferenceGateway.Streaming;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class MessagesResponse
{
    /// <summary>Gets the concatenated text of all text blocks. It is empty if there is none, for example if the model uses tools.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => string.Concat(BlocksOf<MessagesTextBlock>().Select(static block => block.Text));

    /// <summary>Gets the concatenated thinking of the model; null if there is none, or if it is encrypted.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Thinking => string.Concat(BlocksOf<MessagesThinkingBlock>().Select(static block => block.Thinking)) is { Length: > 0 } thinking ? thinking : null;

    /// <summary>Gets the tool uses of the model, in their order. The list is empty if there are none. Send all results back in one message, with <see cref="MessagesRequestContentBlock.ToolResult"/>.</summary>
    /// <remarks>If the token limit was reached in the middle of an input, a streamed response has a JSON string in its place. Run a tool only if <see cref="MessagesToolUseBlock.Input"/> is an object.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<MessagesToolUseBlock> ToolUses => [.. BlocksOf<MessagesToolUseBlock>()];

    /// <summary>Gets a value indicating whether the text ends because the token limit was reached.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => StopReason?.Value is MessagesResponseStopReason.Known.MaxTokens;

    /// <summary>Returns the text of the message, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Text;

    private string DebuggerDisplay => DisplayText.Of(StopReason?.Value, Text, ToolUses.Count, "tool use");

    internal JsonMembers? Unknown => __unknown;

    /// <summary>Adds the members of a later event that this type does not know. They replace members of the same name.</summary>
    internal void Overlay(JsonMembers? later, ResponseBudget budget) => budget.Overlay(AdditionalProperties, later, IsMember);

    private IEnumerable<T> BlocksOf<T>() => (Content ?? []).Select(static block => block?.Value).OfType<T>();
}
