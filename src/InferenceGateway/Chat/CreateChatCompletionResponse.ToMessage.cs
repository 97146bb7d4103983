namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>
    /// The first choice as a message to go on with the conversation: its content and its tool calls, with everything that the
    /// provider needs back, such as thought signatures. Beside tool calls that is <c>reasoning_content</c> too, without which DeepSeek
    /// and Moonshot refuse to go on; all other reasoning stays out.
    /// </summary>
    /// <returns>A new assistant message.</returns>
    public Message ToMessage()
    {
        var calls = ToolCalls.Where(static call => call is not null).Select(Returned).ToList();
        var message = new Message { Role = MessageRole.Assistant, Content = Answer?.Content };
        if (calls.Count > 0)
        {
            message.ToolCalls = calls;

            // Not "reasoning": Groq, which sends that, refuses it for many models.
            message.ReasoningContent = string.IsNullOrEmpty(Answer?.ReasoningContent) ? null : Answer!.ReasoningContent;
        }

        if (message.Content?.Value is null or "")
        {
            Fill(message, calls.Count > 0);
        }

        // Google signs answers without tool calls here; a refusal is part of what the assistant said.
        Keep(message, "extra_content");
        Keep(message, "refusal");
        return message;
    }

    /// <summary>Beside tool calls providers accept null and some refuse an empty text; without any they refuse null.</summary>
    private static void Fill(Message message, bool callsTools)
    {
        if (callsTools)
        {
            message.SetNull("content");
        }
        else
        {
            message.Content = "";
        }
    }

    private static ChatCompletionMessageToolCall Returned(ChatCompletionMessageToolCall call)
    {
        var copy = call.Copy();
        if (string.IsNullOrEmpty(copy.Type.Value))
        {
            // The gateway writes "" where the provider left it out, and no provider takes that back.
            copy.Type = ChatCompletionToolType.Function;
        }

        return copy;
    }

    private void Keep(Message message, string name)
    {
        if (Answer is { } answer && answer.AdditionalProperties.TryGetValue(name, out var value) && !value.IsNull)
        {
            message.AdditionalProperties[name] = value;
        }
    }
}
