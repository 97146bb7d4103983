namespace InferenceGateway.Models;

public sealed partial class MessagesStreamEvent
{
    /// <summary>The text that this event adds to the answer; null where it adds none. Read one after the other, these texts are the answer.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? TextDelta => Delta?.Text ?? Filled((ContentBlock?.Value as MessagesTextBlock)?.Text) ?? Filled(Message?.Text);

    /// <summary>What this event adds to the model's thinking; null where it adds nothing.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ThinkingDelta => Delta?.Thinking ?? Filled((ContentBlock?.Value as MessagesThinkingBlock)?.Thinking) ?? Message?.Thinking;

    /// <summary>The signature of the thinking block with this <see cref="Index"/>, which goes back with it; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? SignatureDelta => Delta?.Signature;

    /// <summary>The tool use that begins with this event: its id and its name, the input still empty; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public MessagesToolUseBlock? ToolUse => ContentBlock?.Value as MessagesToolUseBlock;

    /// <summary>The piece of JSON text that this event adds to the input of the tool use with this <see cref="Index"/>; null where it adds none. <see cref="MessagesAccumulator"/> puts the pieces together.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? InputJsonDelta => Delta?.PartialJson;

    /// <summary>Why the message ended, on <c>message_delta</c>; null while it goes on.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public MessagesResponseStopReason? StopReason =>
        Filled(Delta?.StopReason) is { } reason ? reason : Message?.StopReason is { Value.Length: > 0 } whole ? whole : default(MessagesResponseStopReason?);

    /// <summary>Unlike <see cref="AdditionalProperties"/>, nothing is made where there is nothing.</summary>
    internal JsonMembers? Unknown => __unknown;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
