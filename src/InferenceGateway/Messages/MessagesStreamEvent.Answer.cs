using System.Diagnostics;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class MessagesStreamEvent
{
    /// <summary>Gets the text that this event adds to the response; null if it adds none. The concatenated texts of all events are the text of the response.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? TextDelta => Delta?.Text ?? Filled((ContentBlock?.Value as MessagesTextBlock)?.Text) ?? Filled(Message?.Text);

    /// <summary>Gets the piece of thinking that this event adds; null if it adds none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ThinkingDelta => Delta?.Thinking ?? Filled((ContentBlock?.Value as MessagesThinkingBlock)?.Thinking) ?? Message?.Thinking;

    /// <summary>Gets the signature of the thinking block with this <see cref="Index"/>, which must be sent back with it; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? SignatureDelta => Delta?.Signature;

    /// <summary>Gets the tool use that starts with this event. It has an id and a name, and its input is still empty. Null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public MessagesToolUseBlock? ToolUse => ContentBlock?.Value as MessagesToolUseBlock;

    /// <summary>Gets the piece of JSON text that this event adds to the input of the tool use with this <see cref="Index"/>; null if it adds none. <see cref="MessagesAccumulator"/> assembles the pieces.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? InputJsonDelta => Delta?.PartialJson;

    /// <summary>Gets the stop reason of the message, from a <c>message_delta</c> event; null if the message has not ended.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public MessagesResponseStopReason? StopReason =>
        Filled(Delta?.StopReason) is { } reason ? reason : Message?.StopReason is { Value.Length: > 0 } whole ? whole : default(MessagesResponseStopReason?);

    /// <summary>Returns the text that this event adds to the response, as <see cref="TextDelta"/> does.</summary>
    /// <returns>The text. It is empty if the event adds none.</returns>
    public override string ToString() => TextDelta ?? "";

    private string DebuggerDisplay => DisplayText.Of(Type.Value, TextDelta);

    /// <summary>The members that the SDK does not know. Unlike <see cref="AdditionalProperties"/>, it does not allocate a collection if there are none.</summary>
    internal JsonMembers? Unknown => __unknown;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
