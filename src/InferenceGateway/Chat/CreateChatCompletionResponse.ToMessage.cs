namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>
    /// Converts the first choice to a message with which the conversation can be continued. It has the content and the tool calls, with
    /// everything that the provider needs back, such as thought signatures. If there are tool calls, it has <c>reasoning_content</c> as
    /// well, without which DeepSeek and Moonshot refuse to continue. Other reasoning is left out.
    /// </summary>
    /// <returns>A new assistant message.</returns>
    /// <example>
    /// <code>
    /// List&lt;Message&gt; conversation = [Message.User("What is the capital of Norway?")];
    /// var response = await client.GenerateContentAsync("openai/gpt-4o", conversation);
    /// conversation.Add(response.ToMessage());
    /// conversation.Add(Message.User("How many people live there?"));
    /// </code>
    /// </example>
    public Message ToMessage()
    {
        var calls = ToolCalls.Where(static call => call is not null).Select(Returned).ToList();
        var message = new Message { Role = MessageRole.Assistant, Content = Answer?.Content };
        if (calls.Count > 0)
        {
            message.ToolCalls = calls;

            // "reasoning" is not sent back: Groq, which sends it, refuses it for many models.
            message.ReasoningContent = string.IsNullOrEmpty(Answer?.ReasoningContent) ? null : Answer!.ReasoningContent;
        }

        if (message.Content?.Value is null or "")
        {
            Fill(message, calls.Count > 0);
        }

        // Google sends the signatures of responses without tool calls in the message. A refusal is part of what the assistant said.
        Keep(message, "extra_content");
        Keep(message, "refusal");
        return message;
    }

    /// <summary>Sets the content of a message without text. With tool calls, providers accept null and some refuse an empty text; without tool calls, they refuse null.</summary>
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
            // The gateway writes "" if the provider omitted the type, and no provider accepts that.
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
