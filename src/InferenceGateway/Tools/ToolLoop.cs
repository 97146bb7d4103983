using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>A run of tools between the answers: what was said up to now, and what is to be asked next.</summary>
internal sealed class ToolLoop
{
    private readonly CreateChatCompletionRequest _request;
    private readonly ToolBox _tools;
    private readonly ToolRunOptions _options;
    private readonly List<Message> _conversation;
    private readonly List<ToolStep> _steps = [];

    /// <param name="request">The caller's request; the run works on a copy as deep as what is sent.</param>
    /// <param name="tools">The tools of the run.</param>
    /// <param name="options">The settings of the run.</param>
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

    /// <summary>Runs the tools that an answer calls; null where it calls none.</summary>
    /// <exception cref="ToolRoundsExceededException">There have been enough rounds.</exception>
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

        var results = await _tools.RunAsync(calls, cancellationToken).ConfigureAwait(false);
        _conversation.Add(message);
        _conversation.AddRange(results.Select(static result => result.ToMessage()));
        Free();
        var step = new ToolStep(_steps.Count + 1, response, results);
        _steps.Add(step);
        _options.OnStep?.Invoke(step);
        return step;
    }

    public ToolRun End(CreateChatCompletionResponse response) => new(response, [.. _conversation, response.ToMessage()], [.. _steps]);

    /// <summary>Once tools were called as the request demands, the model must be free to answer: otherwise it would call them for ever.</summary>
    private void Free()
    {
        if (_request.ToolChoice?.Value is ChatCompletionNamedToolChoice or ChatCompletionToolChoiceOptionValue { Value: ChatCompletionToolChoiceOptionValue.Known.Required })
        {
            _request.ToolChoice = null;
        }
    }
}
