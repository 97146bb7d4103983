using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>One choice of a turn.</summary>
/// <param name="index">The index of the choice.</param>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedChoice(long index, ResponseBudget budget)
{
    /// <summary>The members of a repeated message that are assembled from the deltas.</summary>
    private static readonly string[] s_assembled = ["role", "content", "reasoning_content", "reasoning", "tool_calls", "refusal"];

    // The message is assembled here. A "message" member that a server adds to a chunk would conflict with it.
    private readonly StreamedMembers _unknown = new(budget, "message");
    // The content, the function call and the audio are assembled. A message has an id of a tool call, but in a response it has no meaning.
    private readonly StreamedMembers _unknownInMessage = new(budget, "tool_call_id", "content", StreamedFunctionCall.Name, StreamedAudio.Name) { JoinsLists = true };
    private readonly StreamedContent _content = new(budget);
    private readonly StreamedFunctionCall _functionCall = new(budget);
    private readonly StreamedAudio _audio = new(budget);
    private readonly StreamedReasoning _reasoning = new(budget);
    private readonly StreamedToolCalls _toolCalls = new(budget);
    private readonly StreamedLogprobs _logprobs = new(budget);
    private StringBuilder? _refusal;
    private MessageRole? _role;
    private FinishReason? _finishReason;

    public long Index { get; } = index;

    private bool HasCalledTools => !_toolCalls.IsEmpty || _finishReason?.Value is FinishReason.Known.ToolCalls or FinishReason.Known.FunctionCall;

    /// <summary>Whether the next piece of this choice belongs to the next turn.</summary>
    /// <remarks>
    /// Once a turn has called tools, the gateway continues after any finish reason. If the ids differ, further tool calls or another
    /// finish reason start the next turn as well. Without ids only text does, so that no tool call of the same turn is lost.
    /// </remarks>
    public bool IsOverBefore(ChatCompletionStreamChoice next, bool idsDiffer) =>
        _finishReason is { } ended
        && HasCalledTools
        && (next.Delta?.Speaks == true
            || (idsDiffer && (next.Delta?.ToolCalls is { Count: > 0 } || (next.FinishReason is { Value.Length: > 0 } reason && reason != ended))));

    public void Add(ChatCompletionStreamChoice choice)
    {
        if (choice.FinishReason is { Value.Length: > 0 } reason)
        {
            budget.Replace(_finishReason?.Value, reason.Value);
            _finishReason = reason;
        }

        _logprobs.Add(choice.Logprobs);
        _unknown.Add(choice.Unknown);
        if (choice.Unknown?.TryGetValue("message", out var repeated) == true)
        {
            _unknownInMessage.AddMissing(repeated.Members(), s_assembled);
        }

        if (choice.Delta is not { } delta)
        {
            return;
        }

        if (_role is null && delta.Role is { Value.Length: > 0 } role)
        {
            budget.Take(role.Value);
            _role = role;
        }

        _content.Add(delta);
        _functionCall.Add(delta.Unknown);
        _audio.Add(delta.Unknown);
        StreamedText.Append(ref _refusal, delta.Refusal, budget);
        _reasoning.Add(delta);
        _toolCalls.Add(delta.ToolCalls);
        _unknownInMessage.Add(delta.Unknown);
    }

    public ChatCompletionChoice ToChoice()
    {
        var choice = new ChatCompletionChoice
        {
            Index = Index,
            Message = ToMessage(),
            FinishReason = _finishReason,
            Logprobs = _logprobs.ToLogprobs(),
        };
        _unknown.AppendTo(choice.AdditionalProperties);
        return choice;
    }

    private Message ToMessage()
    {
        var message = new Message { Role = _role ?? MessageRole.Assistant };
        message.Content = _content.ToContent();
        if (message.Content is null)
        {
            // The gateway writes null if there is no text.
            message.SetNull("content");
        }

        _reasoning.WriteTo(message);
        message.ToolCalls = _toolCalls.IsEmpty ? null : _toolCalls.ToList();
        _unknownInMessage.AppendTo(message.AdditionalProperties);
        _functionCall.AppendTo(message.AdditionalProperties);
        _audio.AppendTo(message.AdditionalProperties);
        StreamedMembers.AppendText(message.AdditionalProperties, "refusal", _refusal?.ToString());
        return message;
    }
}
