using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

namespace InferenceGateway.Tools;

/// <summary>The tools of a run by name, and the code that runs their calls.</summary>
internal sealed class ToolBox
{
    private readonly Dictionary<string, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>>> _tools = new(StringComparer.Ordinal);
    private readonly bool _recordContent;

    /// <summary>Creates a tool box in which one function runs all tools that the request declares.</summary>
    public ToolBox(CreateChatCompletionRequest request, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> run, bool recordContent)
    {
        _recordContent = recordContent;
        foreach (var tool in request.Tools ?? [])
        {
            if (tool?.Function?.Name is { Length: > 0 } name)
            {
                _tools[name] = run;
            }
        }
    }

    public ToolBox(IEnumerable<ToolHandler> handlers, bool recordContent)
    {
        _recordContent = recordContent;
        foreach (var handler in handlers)
        {
            _tools.Add(handler.Name, handler.Run);
        }
    }

    /// <summary>Runs the calls concurrently. The results are in the order of the calls.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="maxParallel">The maximum number of calls that run at the same time.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task<IReadOnlyList<ToolCallResult>> RunAsync(IEnumerable<ChatCompletionMessageToolCall> calls, int maxParallel, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(maxParallel);

        // Waits for all calls, including those that ignore the token, so that nothing of the run continues after it has ended.
        var results = await Task.WhenAll(calls.Select(call => RunInTurnAsync(call, places, cancellationToken)).ToArray()).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return results;
    }

    private async Task<ToolCallResult> RunInTurnAsync(ChatCompletionMessageToolCall call, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        // Not with the token: a canceled call ends as soon as it is its turn, and every place is given back.
        await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<ToolCallResult> RunAsync(ChatCompletionMessageToolCall call, CancellationToken cancellationToken)
    {
        var name = call.Function?.Name ?? "";
        if (!_tools.TryGetValue(name, out var run))
        {
            return new ToolCallResult(call, ToolErrorText.Unknown(name, _tools.Keys), isError: true);
        }

        try
        {
            RawJson.Parse(call.Function!.Arguments);
        }
        catch (FormatException exception)
        {
            return new ToolCallResult(call, ToolErrorText.NotJson(exception), exception);
        }

        Activity? span = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            span = GenAiTool.Begin(call, _recordContent);
            var text = await run(call, cancellationToken).ConfigureAwait(false) ?? "";
            GenAiTool.Done(span, text, _recordContent);
            return new ToolCallResult(call, text);
        }
        catch (Exception exception)
        {
            GenAiTool.Failed(span, exception);

            // The model receives every error, because it may be able to work around it.
            return new ToolCallResult(call, ToolErrorText.Failed(exception), exception);
        }
        finally
        {
            span?.Dispose();
        }
    }
}
