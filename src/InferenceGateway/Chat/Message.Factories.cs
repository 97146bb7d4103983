namespace InferenceGateway.Models;

public sealed partial class Message
{
    /// <summary>A message that tells the model how to behave.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message System(string text) => Text(MessageRole.System, text);

    /// <summary>A message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message User(string text) => Text(MessageRole.User, text);

    /// <summary>A message of the user with a text and other parts, for example images.</summary>
    /// <param name="text">The text, which comes first.</param>
    /// <param name="parts">The other parts.</param>
    /// <returns>The message.</returns>
    public static Message User(string text, params ContentPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        return new Message { Role = MessageRole.User, Content = new List<ContentPart> { ContentPart.Text(text) }.Concat(parts).ToList() };
    }

    /// <summary>An earlier answer of the model. To go on after an answer that was just read, <see cref="CreateChatCompletionResponse.ToMessage"/> keeps its tool calls too.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static Message Assistant(string text) => Text(MessageRole.Assistant, text);

    /// <summary>The result of a tool call.</summary>
    /// <param name="toolCallId">The id of the call that it answers.</param>
    /// <param name="text">The result, as the model is to read it.</param>
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
