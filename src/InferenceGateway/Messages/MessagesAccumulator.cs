using InferenceGateway.Messages;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Puts the events of a streamed message together: what comes out is what the same call without a stream returns.</summary>
/// <remarks>
/// <para>
/// Blocks stand in the order of their index. Texts, thinking and the JSON of tool inputs are joined; the last signature, stop
/// reason and stop sequence count. The usage is that of the beginning, overlaid with what later events say. Members and kinds
/// of blocks that this SDK does not know are kept.
/// </para>
/// <para>
/// An input that is no JSON, as where the tokens ran out in the middle of it, becomes a JSON string of what had come: a tool is
/// to be used only where <see cref="MessagesToolUseBlock.Input"/> is an object.
/// </para>
/// <para>Adding costs the same for every event; each <see cref="ToResponse"/> copies what there is. Not thread-safe.</para>
/// </remarks>
public sealed class MessagesAccumulator
{
    private readonly SortedDictionary<long, StreamedBlock> _blocks = [];
    private readonly MessagesResponse _message = new() { Id = "", Model = "" };
    private StreamedBlock? _latest;

    /// <summary>Whether nothing has been added yet.</summary>
    internal bool IsEmpty { get; private set; } = true;

    /// <summary>Adds an event; events are added in the order they arrive in.</summary>
    /// <param name="item">The event; it is not changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public void Add(MessagesStreamEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        IsEmpty = false;
        _message.Http = item.Http ?? _message.Http;
        switch (item.Type.Value)
        {
            case MessagesStreamEventType.Known.MessageStart when item.Message is { } message:
                Begin(message);
                break;
            case MessagesStreamEventType.Known.ContentBlockStart:
                BlockAt(item.Index).Begin(item.ContentBlock);
                break;
            case MessagesStreamEventType.Known.ContentBlockDelta when item.Delta is { } delta:
                BlockAt(item.Index).Add(delta);
                break;
            case MessagesStreamEventType.Known.MessageDelta:
                End(item);
                break;
        }
    }

    /// <summary>The message as far as it was added; can be called at any time.</summary>
    /// <returns>A new message, which later events do not change. Before the first event it has no content.</returns>
    public MessagesResponse ToResponse()
    {
        var message = _message.Copy();
        message.Usage = _message.Usage?.Copy();
        message.Content = _blocks.Values.Select(static block => block.ToBlock()).OfType<MessagesResponseContentBlock>().ToList();
        return message;
    }

    private void Begin(MessagesResponse message)
    {
        _message.Id = message.Id;
        _message.Model = message.Model;
        _message.Overlay(message.Unknown);
        SetEnd(message.StopReason?.Value, message.StopSequence);
        AddUsage(message.Usage);
        for (var index = 0; index < (message.Content?.Count ?? 0); index++)
        {
            BlockAt(index).Begin(message.Content![index]);
        }
    }

    private void End(MessagesStreamEvent item)
    {
        _message.Overlay(item.Unknown);
        _message.Overlay(item.Delta?.Unknown);
        SetEnd(item.Delta?.StopReason, item.Delta?.StopSequence);
        AddUsage(item.Usage);
    }

    /// <summary>As a whole message has it: both members are there, null while there is nothing to say.</summary>
    private void SetEnd(string? stopReason, string? stopSequence)
    {
        if (!string.IsNullOrEmpty(stopReason))
        {
            _message.StopReason = stopReason;
        }
        else if (_message.StopReason is null)
        {
            _message.SetNull("stop_reason");
        }

        if (stopSequence is not null)
        {
            _message.StopSequence = stopSequence;
        }
        else if (_message.StopSequence is null)
        {
            _message.SetNull("stop_sequence");
        }
    }

    private void AddUsage(MessagesUsage? usage)
    {
        if (usage is not null)
        {
            (_message.Usage ??= new MessagesUsage()).Overlay(usage);
        }
    }

    private StreamedBlock BlockAt(long? position)
    {
        var index = position ?? _latest?.Index ?? 0;
        // One block after the other as a rule, and one look-up for each.
        if (_latest?.Index == index)
        {
            return _latest;
        }

        if (!_blocks.TryGetValue(index, out var block))
        {
            _blocks.Add(index, block = new StreamedBlock(index));
        }

        return _latest = block;
    }
}
