using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>A tool together with the code that runs it, for <c>RunToolsAsync</c>.</summary>
/// <remarks>What the code throws goes to the model as text, the message without the stack trace: let it say what would help, and nothing that is secret.</remarks>
public sealed partial class ToolHandler
{
    /// <summary>A tool and what runs it.</summary>
    /// <param name="tool">The tool as the model is told of it.</param>
    /// <param name="run">Runs a call and returns the result as the model is to read it. The call's arguments are valid JSON; whether they fit the schema is for this code to see. Several calls may run at the same time.</param>
    /// <exception cref="ArgumentException">The tool is no function, or has no name.</exception>
    public ToolHandler(ChatCompletionTool tool, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(run);
        if (string.IsNullOrWhiteSpace(tool.Function?.Name))
        {
            throw new ArgumentException($"The tool has no name to call it by: make it with {nameof(ChatCompletionTool)}.{nameof(ChatCompletionTools.Function)}(…).", nameof(tool));
        }

        Tool = tool;
        Name = tool.Function!.Name;
        Run = run;
    }

    /// <summary>The tool as the model is told of it.</summary>
    public ChatCompletionTool Tool { get; }

    /// <summary>The name that a call must have to mean this tool.</summary>
    internal string Name { get; }

    internal Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> Run { get; }
}
