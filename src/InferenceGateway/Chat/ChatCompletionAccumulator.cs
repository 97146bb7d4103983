using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Puts the chunks of a streamed chat completion together: what comes out is what the same call without a stream returns.</summary>
/// <remarks>
/// <para>
/// Text, refusal, reasoning, tool call arguments and log probabilities are joined. Of id, model, created, fingerprint, and of
/// the id, type and name of a tool call, the first that is not empty counts; of the finish reason and of the usage, the last.
/// Choices stand in the order of their index. Members that this SDK does not know are kept, the last value of each name;
/// those of a delta become members of the message. What the response has no member for (<c>system_fingerprint</c>,
/// <c>reasoning_format</c>, and <c>refusal</c> on the message) stands among its additional properties, under its name on the wire.
/// </para>
/// <para>
/// Reasoning comes as <c>reasoning_content</c> or <c>reasoning</c>, which mean the same: it is joined in the order it came in
/// and returned under the name it came in first; a delta that has both counts once.
/// </para>
/// <para>
/// With MCP active the gateway runs tools itself and streams all model turns as one answer. The response is the last turn, as
/// without a stream: tool calls of the turns before it have been run and are not the caller's; see <see cref="EarlierTurns"/>.
/// </para>
/// <para>Adding costs the same for every chunk; each <see cref="ToResponse"/> copies what there is. Not thread-safe.</para>
/// </remarks>
public sealed class ChatCompletionAccumulator
{
    private readonly List<CreateChatCompletionResponse> _earlierTurns = [];
    private StreamedTurn _turn = new();
    private CompletionUsage? _usage;
    private ResponseInfo? _http;

    /// <summary>The model turns before the current one, oldest first, each with its text, tool calls and own usage; empty unless MCP is active.</summary>
    public IReadOnlyList<CreateChatCompletionResponse> EarlierTurns => [.. _earlierTurns];

    /// <summary>Whether nothing has been added yet.</summary>
    internal bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a chunk; chunks are added in the order they arrive in.</summary>
    /// <param name="chunk">The chunk; it is not changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chunk"/> is null.</exception>
    public void Add(CreateChatCompletionStreamResponse chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        if (_turn.IsOverBefore(chunk))
        {
            _earlierTurns.Add(Finish(_turn.ToResponse()));
            _turn = new StreamedTurn();
        }

        _turn.Add(chunk);
        _usage = chunk.Usage ?? _usage;
        _http = chunk.Http ?? _http;
        IsEmpty = false;
    }

    /// <summary>The answer as far as it was added; can be called at any time.</summary>
    /// <returns>A new response, which later chunks do not change. Before the first chunk it has no choices.</returns>
    public CreateChatCompletionResponse ToResponse()
    {
        var response = _turn.ToResponse();
        // The MCP loop stops reading a turn at its finish reason and loses a usage that follows: the last one it let through is what there is.
        response.Usage ??= _usage;
        return Finish(response);
    }

    private CreateChatCompletionResponse Finish(CreateChatCompletionResponse response)
    {
        response.Http = _http;
        return response;
    }
}
