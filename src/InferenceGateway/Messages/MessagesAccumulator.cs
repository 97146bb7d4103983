using InferenceGateway.Chat;
using InferenceGateway.Messages;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway;

/// <summary>Assembles the events of a streamed message into the response that the same call returns without streaming.</summary>
/// <remarks>
/// <para>
/// Blocks are ordered by their index. Texts, thinking and the JSON of tool inputs are concatenated. Of the signature, the stop reason
/// and the stop sequence, the last value is used. The usage is that of the first event, updated with the values of later events.
/// Members and kinds of blocks that this SDK does not know are kept.
/// </para>
/// <para>
/// If a tool input is not valid JSON, for example because the token limit was reached in the middle of it, the input is a JSON string
/// that contains the text received. Run a tool only if <see cref="MessagesToolUseBlock.Input"/> is an object.
/// </para>
/// <para>
/// If a second message starts, as a gateway that runs tools may send it, the response is the last message.
/// </para>
/// <para>The cost of adding an event does not grow with the stream. Each <see cref="ToResponse"/> creates a copy. Instances are not thread-safe.</para>
/// </remarks>
public sealed class MessagesAccumulator
{
    private readonly ResponseBudget _budget = new();
    private readonly IndexedParts<StreamedBlock> _blocks;
    private MessagesResponse _message = new() { Id = "", Model = "" };
    private bool _hasBegun;

    /// <summary>Creates an accumulator to which nothing has been added.</summary>
    public MessagesAccumulator() => _blocks = new(_ => new StreamedBlock(_budget), _budget);

    /// <summary>Adds an event. Add events in the order in which they arrive.</summary>
    /// <param name="item">The event. It is not modified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="GatewayProtocolException">The response would become larger than <see cref="InferenceGatewayClientOptions.MaxResponseBytes"/>.</exception>
    public void Add(MessagesStreamEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _budget.Follow(item.Http);
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

    /// <summary>Creates a response from the events that have been added. It can be called at any time.</summary>
    /// <returns>A new response, which is not affected by events that are added later. If no event has been added, it has no content.</returns>
    public MessagesResponse ToResponse()
    {
        var message = _message.Copy();
        message.Usage = _message.Usage?.Copy();
        message.Content = _blocks.InOrder.Select(static block => block.ToBlock()).OfType<MessagesResponseContentBlock>().ToList();
        return message;
    }

    private void Begin(MessagesResponse message)
    {
        if (_hasBegun)
        {
            // Another message, of which nothing may be mixed with the one before.
            _message = new MessagesResponse { Id = "", Model = "", Http = _message.Http };
            _blocks.Clear();
            _budget.Clear();
        }

        _hasBegun = true;
        _budget.Take(message.Id);
        _budget.Take(message.Model);
        _message.Id = message.Id;
        _message.Model = message.Model;
        _message.Overlay(message.Unknown, _budget);
        SetEnd(message.StopReason?.Value, message.StopSequence);
        AddUsage(message.Usage);
        for (var index = 0; index < (message.Content?.Count ?? 0); index++)
        {
            BlockAt(index).Begin(message.Content![index]);
        }
    }

    private void End(MessagesStreamEvent item)
    {
        _message.Overlay(item.Unknown, _budget);
        _message.Overlay(item.Delta?.Unknown, _budget);
        SetEnd(item.Delta?.StopReason, item.Delta?.StopSequence);
        AddUsage(item.Usage);
    }

    /// <summary>Sets both members as a complete message has them: they are present, and null if they have no value.</summary>
    private void SetEnd(string? stopReason, string? stopSequence)
    {
        if (!string.IsNullOrEmpty(stopReason))
        {
            _budget.Replace(_message.StopReason?.Value, stopReason);
            _message.StopReason = stopReason;
        }
        else if (_message.StopReason is null)
        {
            _message.SetNull("stop_reason");
        }

        if (stopSequence is not null)
        {
            _budget.Replace(_message.StopSequence, stopSequence);
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
            (_message.Usage ??= new MessagesUsage()).Overlay(usage, _budget);
        }
    }

    private StreamedBlock BlockAt(long? index) => _blocks.At(index ?? _blocks.LastIndex ?? 0);
}
