namespace InferenceGateway.Models;

public sealed partial class MessagesMessage
{
    /// <summary>A message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage User(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesMessage { Role = MessagesMessageRole.User, Content = text };
    }

    /// <summary>A message of the user in blocks: texts, images, documents, results of tools. The results of all tools of one turn go into one message.</summary>
    /// <param name="blocks">The blocks, for example <c>MessagesRequestContentBlock.Text("…")</c>; results of tools come first.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage User(params MessagesRequestContentBlock[] blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return new MessagesMessage { Role = MessagesMessageRole.User, Content = blocks };
    }

    /// <summary>An earlier answer of the model. To go on after an answer that was just read, <see cref="MessagesResponse.ToMessage"/> keeps its thinking and its tool uses too.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage Assistant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesMessage { Role = MessagesMessageRole.Assistant, Content = text };
    }

    /// <summary>The result of the one tool that was used. Several go into one message: <c>User(MessagesRequestContentBlock.ToolResult(…), …)</c>.</summary>
    /// <param name="toolUseId">The id of the tool use that it answers.</param>
    /// <param name="text">The result, as the model is to read it.</param>
    /// <param name="isError">Whether the tool failed, and the text says why.</param>
    /// <returns>The message, which is one of the user.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static MessagesMessage ToolResult(string toolUseId, string text, bool isError = false) =>
        User(MessagesRequestContentBlock.ToolResult(toolUseId, text, isError));
}
