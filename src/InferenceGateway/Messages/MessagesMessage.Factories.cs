namespace InferenceGateway.Models;

public sealed partial class MessagesMessage
{
    /// <summary>Creates a message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage User(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesMessage { Role = MessagesMessageRole.User, Content = text };
    }

    /// <summary>Creates a message of the user from blocks: texts, images, documents and tool results. Send the results of all tools of one turn in one message.</summary>
    /// <param name="blocks">The blocks, for example <c>MessagesRequestContentBlock.Text("…")</c>. Tool results must come first.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage User(params MessagesRequestContentBlock[] blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return new MessagesMessage { Role = MessagesMessageRole.User, Content = blocks };
    }

    /// <summary>Creates a message with an earlier answer of the model. To continue after a response, use <see cref="MessagesResponse.ToMessage"/>, which keeps its thinking and its tool uses as well.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public static MessagesMessage Assistant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MessagesMessage { Role = MessagesMessageRole.Assistant, Content = text };
    }

    /// <summary>Creates a message with the result of one tool. To send several results, use <c>User(MessagesRequestContentBlock.ToolResult(…), …)</c>.</summary>
    /// <param name="toolUseId">The id of the tool use.</param>
    /// <param name="text">The result for the model.</param>
    /// <param name="isError">Whether the tool failed, in which case the text describes the error.</param>
    /// <returns>The message, which has the role of the user.</returns>
    /// <exception cref="ArgumentException"><paramref name="toolUseId"/> is empty.</exception>
    public static MessagesMessage ToolResult(string toolUseId, string text, bool isError = false) =>
        User(MessagesRequestContentBlock.ToolResult(toolUseId, text, isError));
}
