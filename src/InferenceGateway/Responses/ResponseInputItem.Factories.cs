namespace InferenceGateway.Models;

public sealed partial class ResponseInputItem
{
    /// <summary>A message that sets the rules.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem System(string text) => Message(ResponseRole.System, text);

    /// <summary>A message that sets the rules on behalf of the application, which newer models prefer to one of the system.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem Developer(string text) => Message(ResponseRole.Developer, text);

    /// <summary>A message of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem User(string text) => Message(ResponseRole.User, text);

    /// <summary>A message of the user with a text and other parts, for example images.</summary>
    /// <param name="text">The text, which comes first.</param>
    /// <param name="parts">The other parts.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem User(string text, params ResponseInputContentPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        return new ResponseInputItem { Role = ResponseRole.User, Content = new List<ResponseInputContentPart> { ResponseInputContentPart.Text(text) }.Concat(parts).ToList() };
    }

    /// <summary>An earlier answer of the model. To go on after a response that was just read, <see cref="Response.ToInputItems"/> keeps its function calls too.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static ResponseInputItem Assistant(string text) => Message(ResponseRole.Assistant, text);

    /// <summary>The result of a function call. The call itself stands before it, by <see cref="Response.ToInputItems"/> or by <see cref="CreateResponseRequest.PreviousResponseId"/>.</summary>
    /// <param name="callId">The <see cref="ResponseFunctionToolCall.CallId"/> of the call that it answers.</param>
    /// <param name="output">The result, as the model is to read it.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">The call id is empty.</exception>
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
