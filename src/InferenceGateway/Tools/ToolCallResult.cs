using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a tool call of a run and its result.</summary>
public sealed class ToolCallResult
{
    internal ToolCallResult(ChatCompletionMessageToolCall call, string text, Exception? exception = null, bool isError = false)
    {
        Call = call;
        Text = text;
        Exception = exception;
        IsError = isError || exception is not null;
    }

    /// <summary>Gets the call.</summary>
    public ChatCompletionMessageToolCall Call { get; }

    /// <summary>Gets the text that the model received: the result of the tool, or a description of the error.</summary>
    public string Text { get; }

    /// <summary>Gets a value indicating whether the call failed: the tool threw an exception, does not exist, or was not run because its arguments are not JSON.</summary>
    public bool IsError { get; }

    /// <summary>Gets the exception that made the call fail; null if it succeeded or if the tool does not exist. The model received only the message.</summary>
    public Exception? Exception { get; }

    internal Message ToMessage() => Message.Tool(Call.Id, Text);
}
