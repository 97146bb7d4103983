using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway;

/// <summary>Assembles the chunks of a streamed chat completion into the response that the same call returns without streaming.</summary>
/// <remarks>
/// <para>
/// Text, refusal, reasoning, tool call arguments and log probabilities are concatenated. Of the id, the model, the creation time
/// and the fingerprint, and of the id, type and name of a tool call, the first value that is not empty is used. Of the finish
/// reason and the usage, the last value is used. Choices are ordered by their index. Members that this SDK does not know are
/// kept, each with its last value; those of a delta become members of the message, where their lists are concatenated, and so are the data
/// and the transcript of <c>audio</c>. Members that the type of the response does not
/// have (<c>system_fingerprint</c>, <c>reasoning_format</c>, and <c>refusal</c> of the message) are additional properties of it.
/// </para>
/// <para>
/// Providers send reasoning as <c>reasoning_content</c> or as <c>reasoning</c>. It is concatenated in the order in which it
/// arrives and returned under the name that was used first. If a delta has both names, it is counted once.
/// </para>
/// <para>
/// If MCP is active, the gateway runs tools itself and streams all turns of the model as one stream. As without streaming, the
/// response is the last turn. The tool calls of the turns before it have already been run by the gateway; see
/// <see cref="EarlierTurns"/>.
/// </para>
/// <para>The cost of adding a chunk does not grow with the stream. Each <see cref="ToResponse"/> creates a copy. Instances are not thread-safe.</para>
/// </remarks>
public sealed class ChatCompletionAccumulator
{
    private readonly List<CreateChatCompletionResponse> _earlierTurns = [];
    private readonly ResponseBudget _budget = new();
    private StreamedTurn _turn;
    private CompletionUsage? _usage;
    private ResponseInfo? _http;

    /// <summary>Creates an accumulator to which nothing has been added.</summary>
    public ChatCompletionAccumulator() => _turn = new StreamedTurn(_budget);

    /// <summary>Gets the turns of the model before the current one, oldest first, each with its text, tool calls and usage. The list is empty unless MCP is active.</summary>
    public IReadOnlyList<CreateChatCompletionResponse> EarlierTurns => _earlierTurns.Count == 0 ? [] : [.. _earlierTurns];

    /// <summary>Gets a value indicating whether no chunk has been added.</summary>
    internal bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a chunk. Add chunks in the order in which they arrive.</summary>
    /// <param name="chunk">The chunk. It is not modified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chunk"/> is null.</exception>
    /// <exception cref="GatewayProtocolException">The response would become larger than <see cref="InferenceGatewayClientOptions.MaxResponseBytes"/>.</exception>
    public void Add(CreateChatCompletionStreamResponse chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        _budget.Follow(chunk.Http);
        if (_turn.IsOverBefore(chunk))
        {
            _earlierTurns.Add(Finish(_turn.ToResponse()));
            _turn = new StreamedTurn(_budget);
        }

        _turn.Add(chunk);
        _usage = chunk.Usage ?? _usage;
        _http = chunk.Http ?? _http;
        IsEmpty = false;
    }

    /// <summary>Creates a response from the chunks that have been added. It can be called at any time.</summary>
    /// <returns>A new response, which is not affected by chunks that are added later. If no chunk has been added, it has no choices.</returns>
    public CreateChatCompletionResponse ToResponse()
    {
        var response = _turn.ToResponse();
        // The gateway's MCP loop stops reading a turn at its finish reason and loses a usage that follows. The last usage that arrived is used instead.
        response.Usage ??= _usage;
        return Finish(response);
    }

    private CreateChatCompletionResponse Finish(CreateChatCompletionResponse response)
    {
        response.Http = _http;
        return response;
    }
}
