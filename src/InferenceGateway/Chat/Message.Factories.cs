namespace InferenceGateway.Models;

public sealed partial class Message
{
    /// <summary>Creates a system message, which tells the model how to behave.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message System(string text) => Text(MessageRole.System, text);

    /// <summary>Creates a message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message User(string text) => Text(MessageRole.User, text);

    /// <summary>Creates a message of the user with a text and other parts, for example images.</summary>
    /// <param name="text">The text, which comes first.</param>
    /// <param name="parts">The other parts.</param>
    /// <returns>The message.</returns>
    /// <example>
    /// <code>
    /// var message = Message.User("What is in this picture?", ContentPart.ImageUrl("https://example.org/cat.jpg"));
    /// var response = await client.GenerateContentAsync("openai/gpt-4o", message);
    /// </code>
    /// </example>
    public static Message User(string text, params ContentPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        return new Message { Role = MessageRole.User, Content = new List<ContentPart> { ContentPart.Text(text) }.Concat(parts).ToList() };
    }

    /// <summary>Creates a message with an earlier answer of the model. To continue after a response, use <see cref="CreateChatCompletionResponse.ToMessage"/>, which keeps its tool calls as well.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message Assistant(string text) => Text(MessageRole.Assistant, text);

    /// <summary>Creates a message with the result of a tool call.</summary>
    /// <param name="toolCallId">The id of the tool call.</param>
    /// <param name="text">The result for the model.</param>
    /// <returns>The message.</returns>
    public static Message Tool(string toolCallId, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(toolCallId);
        var message = Text(MessageRole.Tool, text);
        message.ToolCallId = toolCallId;
        return message;
    }

    private static Message Text(MessageRole role, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Message { Role = role, Content = text };
    }
}
