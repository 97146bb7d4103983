namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>The text of the first choice; empty where there is none, as in an answer of tool calls.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => Answer?.Content?.ToString() ?? "";

    /// <summary>What the model thought before it answered, under whichever of its two names the provider sent it; null where it sent none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Reasoning =>
        Answer is not { } answer ? null
        : !string.IsNullOrEmpty(answer.ReasoningContent) ? answer.ReasoningContent
        : !string.IsNullOrEmpty(answer.Reasoning) ? answer.Reasoning
        : null;

    /// <summary>Why the first choice ended; null where the provider did not say.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason is { Value.Length: > 0 } reason ? reason : default(FinishReason?);

    /// <summary>Whether the text stops where the limit on tokens was, and not where the model had finished.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => FinishReason?.Value is Models.FinishReason.Known.Length;

    /// <summary>The tool calls of the first choice; empty where there are none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ChatCompletionMessageToolCall> ToolCalls => Answer?.ToolCalls is { } calls ? [.. calls] : [];

    private ChatCompletionChoice? First => Choices is { Count: > 0 } choices ? choices[0] : null;

    private Message? Answer => First?.Message;
}
