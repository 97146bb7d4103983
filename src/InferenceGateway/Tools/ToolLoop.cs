using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>The state of a tool run between two responses: the conversation so far and the next request.</summary>
internal sealed class ToolLoop
{
    private readonly CreateChatCompletionRequest _request;
    private readonly ToolBox _tools;
    private readonly ToolRunOptions _options;
    private readonly List<Message> _conversation;
    private readonly List<ToolStep> _steps = [];

    /// <param name="request">The caller's request. The run uses a deep copy of it.</param>
    /// <param name="tools">The tools of the run.</param>
    /// <param name="options">The options of the run.</param>
    public ToolLoop(CreateChatCompletionRequest request, ToolBox tools, ToolRunOptions? options)
    {
        var json = JsonCodec.WriteBytes<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(request);
        _request = JsonCodec.Read<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(json)!;
        _tools = tools;
        _options = options ?? new ToolRunOptions();
        _conversation = [.. _request.Messages];
    }

    public IReadOnlyList<Message> Conversation => [.. _conversation];

    public CreateChatCompletionRequest NextRequest()
    {
        var next = _request.Copy();
        next.Messages = [.. _conversation];
        return next;
    }

    /// <summary>Runs the tools that a response calls; null if it calls none.</summary>
    /// <exception cref="ToolRoundsExceededException">The maximum number of rounds has been reached.</exception>
    /// <exception cref="ToolCallsExceededException">The response has more calls than a round may have.</exception>
    public async Task<ToolStep?> RunAsync(CreateChatCompletionResponse response, CancellationToken cancellationToken)
    {
        var message = ToolTurn.Create(response, _steps.Count + 1);
        if (message.ToolCalls is not { Count: > 0 } calls)
        {
            return null;
        }

        if (_steps.Count == _options.MaxRounds)
        {
            throw new ToolRoundsExceededException(_options.MaxRounds, response, Conversation, [.. _steps]);
        }

        if (calls.Count > _options.MaxCallsPerRound)
        {
            throw new ToolCallsExceededException(calls.Count, _options.MaxCallsPerRound, response, Conversation, [.. _steps]);
        }

        var results = await _tools.RunAsync(calls, _options.MaxParallelCalls, cancellationToken).ConfigureAwait(false);
        _conversation.Add(message);
        _conversation.AddRange(results.Select(static result => result.ToMessage()));
        Free();
        var step = new ToolStep(_steps.Count + 1, response, results);
        _steps.Add(step);
        _options.OnStep?.Invoke(step);
        return step;
    }

    public ToolRun End(CreateChatCompletionResponse response) => new(response, [.. _conversation, response.ToMessage()], [.. _steps]);

    /// <summary>Removes a tool choice that forces calls after the first round. Otherwise the model would call tools forever.</summary>
    private void Free()
    {
        if (_request.ToolChoice?.Value is ChatCompletionNamedToolChoice or ChatCompletionToolChoiceOptionValue { Value: ChatCompletionToolChoiceOptionValue.Known.Required })
        {
            _request.ToolChoice = null;
        }
    }
}
