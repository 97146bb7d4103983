using InferenceGateway.Models;
using InferenceGateway.Tools;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a chat request, runs the tools that the model calls, and gives it their results until it answers; what is said comes as it is said. In everything else as <see cref="RunToolsAsync(CreateChatCompletionRequest, Func{ChatCompletionMessageToolCall, CancellationToken, Task{string}}, ToolRunOptions, RequestOptions, CancellationToken)"/>.</summary>
    /// <param name="request">The request with its <see cref="CreateChatCompletionRequest.Tools"/>; it is not changed, and changing it after the call changes nothing.</param>
    /// <param name="runTool">Runs a call and returns the result as the model is to read it. It is called for declared tools only, with arguments that are valid JSON, for several calls at the same time where the model asks for several.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of each call.</param>
    /// <param name="cancellationToken">Ends the run, and the reading; the tools get it, too.</param>
    /// <returns>The chunks of all answers, the rounds of tool calls between them, and the run at the end; to be read once. Tools are run while it is read, and leaving the loop ends the run.</returns>
    /// <exception cref="ArgumentException">The request has no model, no messages or no tools.</exception>
    /// <exception cref="ToolRoundsExceededException">While reading: the model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">While reading: a call failed, or an answer ended before it was complete. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come, and <see cref="InferenceGatewayException.PartialResponse"/> what had arrived of the answer.</exception>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        CreateChatCompletionRequest request,
        Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> runTool,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runTool);
        ToolRequest.Check(request);
        return RunStreaming(request, new ToolBox(request, runTool, _connection.RecordsContent), run, options, cancellationToken);
    }

    /// <summary>Sends a chat request, runs the tools that the model calls, and gives it their results until it answers; what is said comes as it is said. In everything else as the method with one function for all tools.</summary>
    /// <param name="request">The request, without tools: those of the handlers are sent; it is not changed, and changing it after the call changes nothing.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of each call.</param>
    /// <param name="cancellationToken">Ends the run, and the reading; the tools get it, too.</param>
    /// <returns>The chunks of all answers, the rounds of tool calls between them, and the run at the end; to be read once. Tools are run while it is read, and leaving the loop ends the run.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, or has tools of its own; or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">While reading: the model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">While reading: a call failed, or an answer ended before it was complete. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come, and <see cref="InferenceGatewayException.PartialResponse"/> what had arrived of the answer.</exception>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        CreateChatCompletionRequest request,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var handlers = ToolRequest.Checked(tools);
        return RunStreaming(ToolRequest.With(request, handlers), new ToolBox(handlers, _connection.RecordsContent), run, options, cancellationToken);
    }

    private ToolRunStream RunStreaming(CreateChatCompletionRequest request, ToolBox tools, ToolRunOptions? run, RequestOptions? options, CancellationToken cancellationToken) =>
        new(LoopFor(request, tools, run, options), (next, token) => GenerateContentStreamingAsync(next, options, token), cancellationToken);
}
