using System.Diagnostics;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class CreateChatCompletionResponse
{
    /// <summary>Gets the text of the first choice. It is empty if there is none, for example if the model calls tools.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => Answer?.Content?.ToString() ?? "";

    /// <summary>Gets the reasoning of the first choice, in whichever form the provider sent it; null if there is none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Reasoning =>
        Answer is not { } answer ? null
        : !string.IsNullOrEmpty(answer.ReasoningContent) ? answer.ReasoningContent
        : !string.IsNullOrEmpty(answer.Reasoning) ? answer.Reasoning
        : answer.Content?.Thinking;

    /// <summary>Gets the finish reason of the first choice; null if the provider sent none.</summary>
    /// <remarks>In a <c>switch</c>, use <c>FinishReason?.Value</c> and the constants of <see cref="Models.FinishReason.Known"/>.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason is { Value.Length: > 0 } reason ? reason : default(FinishReason?);

    /// <summary>Gets a value indicating whether the text ends because the token limit was reached.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => FinishReason?.Value is Models.FinishReason.Known.Length;

    /// <summary>Gets the tool calls of the first choice. The list is empty if there are none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ChatCompletionMessageToolCall> ToolCalls => Answer?.ToolCalls is { } calls ? [.. calls] : [];

    /// <summary>Returns the text of the first choice, as <see cref="Text"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => Text;

    private string DebuggerDisplay => DisplayText.Of(FinishReason?.Value, Text, ToolCalls.Count, "tool call");

    private ChatCompletionChoice? First => Choices is { Count: > 0 } choices ? choices[0] : null;

    private Message? Answer => First?.Message;
}
