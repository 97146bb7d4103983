using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Streaming;

/// <content>Reads the events as items, and checks the end of the stream.</content>
internal sealed partial class GatewayStream<TItem>
{
    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private long _events;
    private long _items;
    private bool _isTailRead;

    /// <summary>Reads an event. The parser calls it with the bytes in its own buffer, which are not copied.</summary>
    private TItem? ReadEvent(string eventType, ReadOnlySpan<byte> data)
    {
        _guard!.EndEvent(data.Length);
        var position = _events++;
        if (_strayLines!.ErrorBefore(position) is { } error)
        {
            throw InBand(error);
        }

        data = data.Trim(WhiteSpace);
        if (data.IsEmpty)
        {
            return null;
        }

        TItem? item;
        try
        {
            item = _guard.IsJson ? kind.ReadWhole(data, _http!) : kind.Read(data);
        }
        catch (GatewayProtocolException exception)
        {
            throw Unreadable(eventType, data, position, exception);
        }

        _isTailRead = _guard.HasEnded;
        if (item is null)
        {
            return null;
        }

        if (eventType == InBandError.EventType || kind.IsError(item))
        {
            throw InBand(kind.ErrorIn(item, data));
        }

        item.Http = _http;
        kind.Note(item);
        _items++;
        if (_call is not null)
        {
            _call.Chunk();
            item.Record(_call);
        }

        return item;
    }

    private InferenceGatewayException Unreadable(string eventType, ReadOnlySpan<byte> data, long position, GatewayProtocolException exception)
    {
        if (_guard!.HasEnded && (exception.IsCut || !_guard.IsJson))
        {
            return new StreamIncompleteException(Operation, $"the answer ended inside an event, {Received}. {Advice}", exception);
        }

        if (InBandError.IsMeant(data) && _strayLines!.Within(position) is { Length: > 0 } rest)
        {
            // The error is not escaped and has several lines. The parser skips all lines but the first, because they are not fields.
            return InBand([.. data, (byte)'\n', .. rest]);
        }

        return eventType == InBandError.EventType || InBandError.IsMeant(data) ? InBand(data) : exception;
    }

    private GatewayApiException InBand(ReadOnlySpan<byte> data) => InBandError.Create(data, _response!, _http!, settings.MaxErrorBodyBytes);

    /// <summary>Checks after the last event that the response is complete.</summary>
    private void CheckEnd()
    {
        if (!kind.IsDone && _strayLines!.Error is { } error)
        {
            throw InBand(error);
        }

        if (kind.IsDone || (kind.MayEnd && (_guard!.EndsInBlankLine || _isTailRead)))
        {
            if (!kind.HasAnswer)
            {
                throw ResponseCheck.EmptyStream(Operation, _http!).ToException();
            }

            return;
        }

        if (_items == 0 && _guard!.ForeignStart is { } start)
        {
            throw new GatewayProtocolException($"the answer is not a stream of events. It begins: {start}", start: start);
        }

        var rest = _strayLines!.Within(_events);
        if (InBandError.IsMeant(rest))
        {
            throw InBand(rest);
        }

        throw new StreamIncompleteException(Operation, $"the answer ended without {kind.End}, {Received}. {Advice}");
    }
}
