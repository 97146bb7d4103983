using InferenceGateway.Api;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Messages;

/// <summary>The protocol of streams of the Messages API, which consist of events from <c>message_start</c> to <c>message_stop</c>.</summary>
internal sealed class MessagesStreamProtocol : StreamProtocol<MessagesStreamEvent>
{
    private readonly ItemReader<MessagesStreamEvent, MessagesStreamEvent.Codec> _items = new();

    private bool _hasMessage;

    public override string End => MessagesStreamEventType.Known.MessageStop;

    public override bool MayEnd => false;

    public override bool HasAnswer => _hasMessage;

    public override MessagesStreamEvent? Read(ReadOnlySpan<byte> data) =>
        data.SequenceEqual(StreamMark.Done) ? null : _items.Read(data);

    /// <summary>Returns a complete message as one <c>message_start</c> event with all its content.</summary>
    public override MessagesStreamEvent? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (ResponseCheck.ReadUnstreamed<MessagesResponse, MessagesResponse.Codec>(data, http) is not { } whole)
        {
            return null;
        }

        IsDone = true;
        return new MessagesStreamEvent { Type = MessagesStreamEventType.MessageStart, Message = whole };
    }

    public override bool IsError(MessagesStreamEvent item) => item.Type == MessagesStreamEventType.Error || item.Error is not null;

    public override void Note(MessagesStreamEvent item)
    {
        if (item.Message is { } message)
        {
            _hasMessage = true;
            message.Http = item.Http;
            LastId = string.IsNullOrEmpty(message.Id) ? LastId : message.Id;
        }

        FinishReason = item.StopReason?.Value ?? FinishReason;
        IsDone |= item.Type == MessagesStreamEventType.MessageStop;
    }
}
