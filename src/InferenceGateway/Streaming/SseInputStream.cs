using System.Runtime.CompilerServices;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Streaming;

/// <summary>Stands between the body and the parser of events, and adds what that parser leaves open: limits on size and time, the end of the body, and bodies that are no events at all.</summary>
/// <param name="body">The body as it comes.</param>
/// <param name="deadline">The limit on how long the body may pause, joined with the caller's tokens.</param>
/// <param name="maxEventBytes">How much may come without the end of an event.</param>
/// <param name="strayLines">Collects the lines that are no field of an event.</param>
/// <param name="onError">Gives the exception for an error among those lines; it is thrown once the parser has handed out what came before.</param>
internal sealed partial class SseInputStream(Stream body, Deadline deadline, int maxEventBytes, StrayLines strayLines, Func<byte[], Exception> onError) : Stream
{
    private readonly BodyEnd _end = new();
    private BodyFormat _format;
    private long _sinceEvent;

    private enum BodyFormat
    {
        Unknown,
        Events,
        Json,
        Page,
    }

    /// <summary>Whether the body has ended: what the parser still finds is its tail, which may be cut.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether the body ended where an event can end.</summary>
    public bool EndsInBlankLine => _end.IsBlankLine;

    /// <summary>Whether the body is one JSON text, which the parser is given as one event.</summary>
    public bool IsJson => _format == BodyFormat.Json;

    /// <summary>The parser found the end of an event.</summary>
    public void EndEvent(int length)
    {
        // Read by read is not exact: an event may come whole in one read.
        if (length > maxEventBytes)
        {
            throw TooLarge();
        }

        _sinceEvent = 0;
    }

    private ValueTask<int> ReadCoreAsync(Memory<byte> buffer)
    {
        if (_sinceEvent > maxEventBytes)
        {
            throw TooLarge();
        }

        if (strayLines.HasError)
        {
            throw onError(strayLines.Error!);
        }

        if (HasEnded)
        {
            return new ValueTask<int>(_end.Supply(buffer.Span));
        }

        if (_format == BodyFormat.Unknown && buffer.Length <= Field.Length)
        {
            // So much white space that the parser has no room left: it will not become JSON.
            _format = BodyFormat.Events;
        }

        var room = _format == BodyFormat.Unknown ? buffer[..^Field.Length] : buffer;
        var read = body.ReadAsync(room, deadline.Token);
        return read.IsCompletedSuccessfully ? new ValueTask<int>(Pass(buffer.Span, read.Result)) : WaitAsync(read, buffer);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> WaitAsync(ValueTask<int> read, Memory<byte> buffer)
    {
        int count;
        deadline.Start();
        try
        {
            count = await read.ConfigureAwait(false);
        }
        finally
        {
            deadline.Stop();
        }

        return Pass(buffer.Span, count);
    }

    private int Pass(Span<byte> buffer, int count)
    {
        if (count == 0)
        {
            HasEnded = true;
            strayLines.End();
            return _format == BodyFormat.Page ? PassPage([]) : _end.Supply(buffer);
        }

        var read = buffer[..count];
        _sinceEvent += count;
        _end.Note(read);
        if (_format == BodyFormat.Unknown)
        {
            BlankMark(read);
            _format = Recognise(read);
            if (_format == BodyFormat.Json)
            {
                read.CopyTo(buffer[Field.Length..]);
                Field.CopyTo(buffer);
                return Field.Length + Flatten(buffer.Slice(Field.Length, count));
            }
        }
        else
        {
            _start?.Note(read);
        }

        if (_format == BodyFormat.Events)
        {
            strayLines.Note(read);
        }

        return _format switch
        {
            BodyFormat.Json => Flatten(read),
            BodyFormat.Page => PassPage(read),
            _ => count,
        };
    }

    private GatewayProtocolException TooLarge() =>
        new($"more than {maxEventBytes} bytes came without the end of an event; if events are really that large, raise {nameof(InferenceGatewayClientOptions.MaxEventBytes)}.");
}
