using System.Runtime.CompilerServices;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Streaming;

/// <summary>Passes the body to the parser of events, and adds what the parser does not provide: limits on size and time, the handling of the end of the body, and bodies that are not events.</summary>
/// <param name="body">The body of the response.</param>
/// <param name="deadline">The time limit of each read, linked to the caller's tokens.</param>
/// <param name="maxEventBytes">The maximum size of an event, in bytes.</param>
/// <param name="strayLines">Collects the lines that are not fields of an event.</param>
/// <param name="onError">Creates the exception for an error in those lines. It is thrown after the parser has returned the events before it.</param>
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

    /// <summary>Gets a value indicating whether the body has ended. The event that the parser reads after that may be truncated.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Gets a value indicating whether the body ends at the end of an event.</summary>
    public bool EndsInBlankLine => _end.IsBlankLine;

    /// <summary>Gets a value indicating whether the body is one JSON text, which is passed to the parser as one event.</summary>
    public bool IsJson => _format == BodyFormat.Json;

    /// <summary>Records that the parser has found the end of an event.</summary>
    public void EndEvent(int length)
    {
        // The check before each read is not exact, because a whole event may arrive in one read.
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
            // There is so much white space that the parser's buffer is full, so the body is not treated as JSON.
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
