using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a tool together with the code that runs it, for <c>RunToolsAsync</c>.</summary>
/// <remarks>If the code throws an exception, the model receives its message, without the stack trace. Messages should help the model and contain no secrets.</remarks>
public sealed partial class ToolHandler
{
    /// <summary>Initializes a new instance of the <see cref="ToolHandler"/> class.</summary>
    /// <param name="tool">The tool as it is declared to the model.</param>
    /// <param name="run">Runs one call and returns the result for the model. The arguments of the call are valid JSON, but may not fit the schema. Several calls may run concurrently.</param>
    /// <exception cref="ArgumentException"><paramref name="tool"/> is not a function, or has a name that no provider accepts.</exception>
    public ToolHandler(ChatCompletionTool tool, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(run);
        if (string.IsNullOrWhiteSpace(tool.Function?.Name))
        {
            throw new ArgumentException($"The tool has no function name. Create it with {nameof(ChatCompletionTool)}.{nameof(ChatCompletionTools.Function)}(…).", nameof(tool));
        }

        RequestCheck.ToolName(tool.Function!.Name, nameof(tool));
        Tool = tool;
        Name = tool.Function!.Name;
        Run = run;
    }

    /// <summary>Gets the tool as it is declared to the model.</summary>
    public ChatCompletionTool Tool { get; }

    /// <summary>The name by which calls refer to the tool.</summary>
    internal string Name { get; }

    internal Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> Run { get; }
}
