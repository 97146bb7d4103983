using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>One of the answers of a turn.</summary>
internal sealed class StreamedChoice(long index)
{
    // The message of the response is put together here; a server's own "message" on a chunk would stand beside it.
    private readonly StreamedMembers _unknown = new(except: "message");
    // The message knows this name; in the answer of a model it has no meaning.
    private readonly StreamedMembers _unknownInMessage = new(except: "tool_call_id");
    private readonly StreamedReasoning _reasoning = new();
    private readonly StreamedToolCalls _toolCalls = new();
    private readonly StreamedLogprobs _logprobs = new();
    private StringBuilder? _text;
    private StringBuilder? _refusal;
    private MessageRole? _role;
    private FinishReason? _finishReason;

    public long Index { get; } = index;

    private bool HasCalledTools => !_toolCalls.IsEmpty || _finishReason?.Value is FinishReason.Known.ToolCalls or FinishReason.Known.FunctionCall;

    /// <summary>Whether the next piece of this choice belongs to the turn after this one.</summary>
    /// <remarks>
    /// The gateway goes on after any finish reason once a turn has called tools. With another id, more tool calls or just
    /// another end begin a turn, too; without ids only speech does, so that no tool call of the same turn is lost.
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
            _finishReason = reason;
        }

        _logprobs.Add(choice.Logprobs);
        _unknown.Add(choice.Unknown);
        if (choice.Delta is not { } delta)
        {
            return;
        }

        if (_role is null && delta.Role is { Value.Length: > 0 } role)
        {
            _role = role;
        }

        Append(ref _text, delta.Content);
        Append(ref _refusal, delta.Refusal);
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

    private static void Append(ref StringBuilder? all, string? piece)
    {
        if (piece is not null)
        {
            (all ??= new StringBuilder()).Append(piece);
        }
    }

    private Message ToMessage()
    {
        var message = new Message { Role = _role ?? MessageRole.Assistant };
        if (_text is null)
        {
            // As the gateway writes it where nothing was said.
            message.SetNull("content");
        }
        else
        {
            message.Content = _text.ToString();
        }

        _reasoning.WriteTo(message);
        message.ToolCalls = _toolCalls.IsEmpty ? null : _toolCalls.ToList();
        _unknownInMessage.AppendTo(message.AdditionalProperties);
        StreamedMembers.AppendText(message.AdditionalProperties, "refusal", _refusal?.ToString());
        return message;
    }
}
