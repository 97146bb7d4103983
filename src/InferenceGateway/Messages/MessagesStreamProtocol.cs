using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Messages;

/// <summary>The Messages API: events from <c>message_start</c> to <c>message_stop</c>.</summary>
internal sealed class MessagesStreamProtocol : StreamProtocol<MessagesStreamEvent>
{
    private readonly ItemReader<MessagesStreamEvent, MessagesStreamEvent.Codec> _items = new();

    public override string End => MessagesStreamEventType.Known.MessageStop;

    public override bool MayEnd => false;

    public override MessagesStreamEvent? Read(ReadOnlySpan<byte> data) =>
        data.SequenceEqual(StreamMark.Done) ? null : _items.Read(data);

    /// <summary>A whole message is one <c>message_start</c> with everything in it.</summary>
    public override MessagesStreamEvent? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (JsonCodec.Read<MessagesResponse, MessagesResponse.Codec>(data) is not { } whole)
        {
            return null;
        }

        whole.Http = http;
        if (EmptyMessage.Find(whole) is { } failure)
        {
            throw failure.ToException();
        }

        IsDone = true;
        return new MessagesStreamEvent { Type = MessagesStreamEventType.MessageStart, Message = whole };
    }

    public override bool IsError(MessagesStreamEvent item) => item.Type == MessagesStreamEventType.Error || item.Error is not null;

    public override void Note(MessagesStreamEvent item)
    {
        if (item.Message is { } message)
        {
            message.Http = item.Http;
            LastId = string.IsNullOrEmpty(message.Id) ? LastId : message.Id;
        }

        FinishReason = item.StopReason?.Value ?? FinishReason;
        IsDone |= item.Type == MessagesStreamEventType.MessageStop;
    }
}
