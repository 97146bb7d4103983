using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Tools;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a chat request, runs the tools that the model calls, and gives it their results until it answers.</summary>
    /// <param name="request">The request with its <see cref="CreateChatCompletionRequest.Tools"/>; it is not changed.</param>
    /// <param name="runTool">Runs a call and returns the result as the model is to read it. It is called for declared tools only, with arguments that are valid JSON, for several calls at the same time where the model asks for several.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of each call.</param>
    /// <param name="cancellationToken">Ends the run; the tools get it, too.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The request has no model, no messages or no tools, or asks for a stream.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    /// <remarks>
    /// <para>
    /// What goes wrong with a tool goes to the model as text, so that it can do better: what the tool throws (the message only), a
    /// name that was not declared, arguments that are not JSON.
    /// </para>
    /// <para>
    /// The gateway's MCP middleware, which would put other tools in the place of these, is left out unless <see cref="RequestOptions.McpBypass"/> says otherwise.
    /// A <see cref="CreateChatCompletionRequest.ToolChoice"/> that forces a call holds for the first round.
    /// </para>
    /// </remarks>
    public Task<ToolRun> RunToolsAsync(
        CreateChatCompletionRequest request,
        Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> runTool,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runTool);
        ToolRequest.Check(request);
        return RunAsync(request, new ToolBox(request, runTool, _connection.RecordsContent), run, options, cancellationToken);
    }

    /// <summary>Sends a chat request, runs the tools that the model calls, and gives it their results until it answers; in everything else as the method with one function for all tools.</summary>
    /// <param name="request">The request, without tools: those of the handlers are sent; it is not changed.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of each call.</param>
    /// <param name="cancellationToken">Ends the run; the tools get it, too.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, has tools of its own, or asks for a stream; or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    public Task<ToolRun> RunToolsAsync(
        CreateChatCompletionRequest request,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
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
        // What is wrong with these members is to be said at the call, not in the middle of a run.
        _ = ChatRequest.With(request, RequestOptions.Layered(_options, options)?.ExtraBody);
        return new ToolLoop(request, tools, run);
    }
}
