namespace InferenceGateway.Models;

public sealed partial class MessagesResponse
{
    /// <summary>The text of all text blocks, one after the other; empty where there is none, as in an answer of tool uses.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => string.Concat(BlocksOf<MessagesTextBlock>().Select(static block => block.Text));

    /// <summary>What the model thought before it answered; null where it did not, or only in encrypted form.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Thinking => string.Concat(BlocksOf<MessagesThinkingBlock>().Select(static block => block.Thinking)) is { Length: > 0 } thinking ? thinking : null;

    /// <summary>The tools that the model wants to use, in their order; empty where there are none. All results go back in one message, by <see cref="MessagesRequestContentBlock.ToolResult"/>.</summary>
    /// <remarks>Where the tokens ran out inside of an input, a stream has put its text together into a JSON text that is no object: use no tool whose <see cref="MessagesToolUseBlock.Input"/> is none.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<MessagesToolUseBlock> ToolUses => [.. BlocksOf<MessagesToolUseBlock>()];

    /// <summary>Whether the text stops where the limit on tokens was, and not where the model had finished.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => StopReason?.Value is MessagesResponseStopReason.Known.MaxTokens;

    internal JsonMembers? Unknown => __unknown;

    /// <summary>Takes over what came later and what this type does not know; the last of a name counts.</summary>
    internal void Overlay(JsonMembers? later)
    {
        if (later is { Count: > 0 })
        {
            AdditionalProperties.Overlay(later, IsMember);
        }
    }

    private IEnumerable<T> BlocksOf<T>() => (Content ?? []).Select(static block => block?.Value).OfType<T>();
}
