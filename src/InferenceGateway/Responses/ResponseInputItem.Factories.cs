namespace InferenceGateway.Models;

public sealed partial class ResponseInputItem
{
    /// <summary>Creates a system message, which tells the model how to behave.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem System(string text) => Message(ResponseRole.System, text);

    /// <summary>Creates a developer message, which tells the model how to behave. Newer models prefer it to a system message.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem Developer(string text) => Message(ResponseRole.Developer, text);

    /// <summary>Creates a message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem User(string text) => Message(ResponseRole.User, text);

    /// <summary>Creates a message of the user with a text and other parts, for example images.</summary>
    /// <param name="text">The text, which comes first.</param>
    /// <param name="parts">The other parts.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem User(string text, params ResponseInputContentPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        return new ResponseInputItem { Role = ResponseRole.User, Content = new List<ResponseInputContentPart> { ResponseInputContentPart.Text(text) }.Concat(parts).ToList() };
    }

    /// <summary>Creates a message with an earlier answer of the model. To continue after a response, use <see cref="Response.ToInputItems"/>, which keeps its function calls as well.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem Assistant(string text) => Message(ResponseRole.Assistant, text);

    /// <summary>Creates an item with the result of a function call. The call itself must precede it, through <see cref="Response.ToInputItems"/> or <see cref="CreateResponseRequest.PreviousResponseId"/>.</summary>
    /// <param name="callId">The <see cref="ResponseFunctionToolCall.CallId"/> of the call.</param>
    /// <param name="output">The result for the model.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException"><paramref name="callId"/> is empty.</exception>
    public static ResponseInputItem FunctionCallOutput(string callId, string output)
    {
        ArgumentException.ThrowIfNullOrEmpty(callId);
        ArgumentNullException.ThrowIfNull(output);
        return new ResponseInputItem { Type = "function_call_output", CallId = callId, Output = output };
    }

    private static ResponseInputItem Message(ResponseRole role, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ResponseInputItem { Role = role, Content = text };
    }
}
