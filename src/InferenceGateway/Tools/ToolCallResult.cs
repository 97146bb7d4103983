using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>One tool call of a run, and what came of it.</summary>
public sealed class ToolCallResult
{
    internal ToolCallResult(ChatCompletionMessageToolCall call, string text, Exception? exception = null, bool isError = false)
    {
        Call = call;
        Text = text;
        Exception = exception;
        IsError = isError || exception is not null;
    }

    /// <summary>The call.</summary>
    public ChatCompletionMessageToolCall Call { get; }

    /// <summary>What the model was told: the tool's result, or what went wrong.</summary>
    public string Text { get; }

    /// <summary>Whether the call failed: the tool threw, does not exist, or was not run because its arguments are not JSON.</summary>
    public bool IsError { get; }

    /// <summary>Why the call failed; null where it did not, and for a tool that does not exist. The model was told its message only.</summary>
    public Exception? Exception { get; }

    internal Message ToMessage() => Message.Tool(Call.Id, Text);
}
