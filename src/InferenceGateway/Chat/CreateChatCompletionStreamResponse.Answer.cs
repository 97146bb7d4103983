namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionStreamResponse
{
    /// <summary>The text that this chunk adds to the first answer; empty where it adds none. Read one after the other, these texts are the answer.</summary>
    /// <remarks>The first answer is the choice with the index 0 or none; a chunk of another choice adds nothing to it. For several answers use <see cref="Choices"/>.</remarks>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => First?.Delta?.Content ?? "";

    /// <summary>What this chunk adds to the reasoning of the first answer, under whichever of its two names the provider sent it; null where it adds none.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Reasoning => First?.Delta?.ReasoningText;

    /// <summary>Why the first answer ended; null while it goes on. With MCP active more turns may follow it.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason is { Value.Length: > 0 } reason ? reason : default(FinishReason?);

    /// <summary>The fragments of tool calls that this chunk adds to the first answer; empty where it adds none. <see cref="ChatCompletionAccumulator"/> puts them together.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ChatCompletionMessageToolCallChunk> ToolCallDeltas => First?.Delta?.ToolCalls is { Count: > 0 } calls ? [.. calls] : [];

    /// <summary>Unlike <see cref="AdditionalProperties"/>, nothing is made where there is nothing.</summary>
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
