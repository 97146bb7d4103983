using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Tools;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a chat request, runs the tools that the model calls, and sends it their results until it answers without calling tools.</summary>
    /// <param name="request">The request with its <see cref="CreateChatCompletionRequest.Tools"/>. It is not modified.</param>
    /// <param name="runTool">
    /// Runs one tool call and returns the result for the model. It is called for declared tools only, and with arguments that are
    /// valid JSON. If the model calls several tools at once, it is called for all of them concurrently.
    /// </param>
    /// <exception cref="ArgumentException">The request has no model, no messages or no tools, or <see cref="CreateChatCompletionRequest.Stream"/> is true.</exception>
    /// <remarks>
    /// <para>
    /// If a tool call fails, the run continues and the model receives the error as text: the message of an exception that the tool
    /// throws, or that the tool is not declared, or that the arguments are not JSON.
    /// </para>
    /// <para>
    /// The gateway's MCP middleware would replace these tools with its own. It is bypassed unless
    /// <see cref="RequestOptions.McpBypass"/> is set to false. A <see cref="CreateChatCompletionRequest.ToolChoice"/> that forces a
    /// tool call applies to the first round only.
    /// </para>
    /// </remarks>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        CreateChatCompletionRequest request, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> runTool,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runTool);
        ToolRequest.Check(request);
        return RunAsync(request, new ToolBox(request, runTool, _connection.RecordsContent), run, options, cancellationToken);
    }

    /// <param name="request">The request. Its <see cref="CreateChatCompletionRequest.Tools"/> must not be set: those of the handlers are sent. It is not modified.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, has tools of its own, or asks for a stream; or two handlers have the same name.</exception>
    /// <inheritdoc cref="RunToolsAsync(CreateChatCompletionRequest, Func{ChatCompletionMessageToolCall, CancellationToken, Task{string}}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        CreateChatCompletionRequest request, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var handlers = ToolRequest.Checked(tools);
        return RunAsync(ToolRequest.With(request, handlers), new ToolBox(handlers, _connection.RecordsContent), run, options, cancellationToken);
    }

    private Task<ToolRun> RunAsync(CreateChatCompletionRequest request, ToolBox tools, ToolRunOptions? run, RequestOptions? options, CancellationToken cancellationToken)
    {
        ChatRequest.RefuseStream(request);
        return RunAsync(LoopFor(request, tools, run, options), options, cancellationToken);
    }

    private async Task<ToolRun> RunAsync(ToolLoop loop, RequestOptions? options, CancellationToken cancellationToken)
    {
        while (true)
        {
            CreateChatCompletionResponse response;
            try
            {
                response = await GenerateContentAsync(loop.NextRequest(), options, cancellationToken).ConfigureAwait(false);
            }
            catch (InferenceGatewayException exception)
            {
                exception.Conversation = loop.Conversation;
                throw;
            }

            if (await loop.RunAsync(response, cancellationToken).ConfigureAwait(false) is null)
            {
                return loop.End(response);
            }
        }
    }

    private ToolLoop LoopFor(CreateChatCompletionRequest request, ToolBox tools, ToolRunOptions? run, RequestOptions? options)
    {
        // Checks the extra members here, so that the call fails instead of a later round.
        _ = ChatRequest.With(request, RequestOptions.Layered(_options, options)?.ExtraBody);
        return new ToolLoop(request, tools, run);
    }
}
