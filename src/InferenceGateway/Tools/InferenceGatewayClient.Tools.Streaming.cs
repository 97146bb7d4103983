using InferenceGateway.Models;
using InferenceGateway.Tools;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a chat request, runs the tools that the model calls, and sends it their results until it answers without calling tools. Text is returned as it arrives.</summary>
    /// <param name="request">The request with its <see cref="CreateChatCompletionRequest.Tools"/>. It is not modified, and modifying it after this call has no effect on what is sent.</param>
    /// <param name="runTool">
    /// Runs one tool call and returns the result for the model. It is called for declared tools only, and with arguments that are
    /// valid JSON. If the model calls several tools at once, it is called for all of them concurrently.
    /// </param>
    /// <exception cref="ArgumentException">The request has no model, no messages or no tools.</exception>
    /// <remarks>Failures of tools, the MCP middleware and <see cref="CreateChatCompletionRequest.ToolChoice"/> are handled as <see cref="RunToolsAsync(CreateChatCompletionRequest, Func{ChatCompletionMessageToolCall, CancellationToken, Task{string}}, ToolRunOptions, RequestOptions, CancellationToken)"/> describes.</remarks>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        CreateChatCompletionRequest request, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> runTool,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runTool);
        ToolRequest.Check(request);
        return RunStreaming(request, new ToolBox(request, runTool, _connection.RecordsContent), run, options, cancellationToken);
    }

    /// <param name="request">The request. Its <see cref="CreateChatCompletionRequest.Tools"/> must not be set: those of the handlers are sent. It is not modified, and modifying it after this call has no effect on what is sent.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, or has tools of its own; or two handlers have the same name.</exception>
    /// <inheritdoc cref="RunToolsStreamingAsync(CreateChatCompletionRequest, Func{ChatCompletionMessageToolCall, CancellationToken, Task{string}}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        CreateChatCompletionRequest request, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var handlers = ToolRequest.Checked(tools);
        return RunStreaming(ToolRequest.With(request, handlers), new ToolBox(handlers, _connection.RecordsContent), run, options, cancellationToken);
    }

    private ToolRunStream RunStreaming(CreateChatCompletionRequest request, ToolBox tools, ToolRunOptions? run, RequestOptions? options, CancellationToken cancellationToken) =>
        new(LoopFor(request, tools, run, options), (next, token) => GenerateContentStreamingAsync(next, options, token), cancellationToken);
}
