using InferenceGateway.Errors;

namespace InferenceGateway.Streaming;

/// <summary>
/// The lines of a stream that are no field of an event, which the parser skips: the field <c>error:</c> of some servers, an error
/// without a frame, and what follows the first line of an error that was not escaped. The lines are read ahead of the parser;
/// therefore each is kept with the number of events that came before it.
/// </summary>
/// <param name="maxBytes">How much is kept of the lines of one event.</param>
internal sealed class StrayLines(int maxBytes)
{
    private const int LongestName = 5;

    private readonly byte[] _name = new byte[LongestName];
    private readonly Queue<StrayText> _texts = new();
    private StrayText? _text;
    private StrayText? _error;
    private long _events;
    private int _nameLength;
    private Line _line;
    private byte _lastBreak;
    private bool _hasData;

    private enum Line
    {
        Start,
        Field,
        Stray,
    }

    private static ReadOnlySpan<byte> ErrorField => "error:"u8;

    /// <summary>The first of the lines that is an error; null while there is none.</summary>
    public byte[]? Error => _error?.ToArray();

    public bool HasError => _error is not null;

    /// <summary>The first of the lines that is an error, if it came before the end of an event; null otherwise.</summary>
    /// <param name="position">The event's position in the stream, from 0.</param>
    public byte[]? ErrorBefore(long position) => _error?.EventsBefore <= position ? Error : null;

    /// <summary>The lines that came since the event before; empty where there are none.</summary>
    /// <param name="position">The position of the event in the stream, from 0.</param>
    public byte[] Within(long position)
    {
        while (_texts.TryPeek(out var text) && text.EventsBefore < position)
        {
            _texts.Dequeue();
        }

        return _texts.TryPeek(out var within) && within.EventsBefore == position ? within.ToArray() : [];
    }

    public void Note(ReadOnlySpan<byte> read)
    {
        while (!read.IsEmpty)
        {
            if (_line == Line.Start)
            {
                read = NoteStart(read);
                continue;
            }

            var end = read.IndexOfAny((byte)'\n', (byte)'\r');
            if (_line == Line.Stray)
            {
                Keep(end < 0 ? read : read[..end]);
            }

            if (end < 0)
            {
                return;
            }

            EndLine(read[end]);
            read = read[(end + 1)..];
        }
    }

    /// <summary>The body is over, and with it its last line.</summary>
    public void End() => Note("\n"u8);

    /// <summary>Reads the beginning of a line, until it is clear what it is.</summary>
    private ReadOnlySpan<byte> NoteStart(ReadOnlySpan<byte> read)
    {
        if (_nameLength == 0 && read.StartsWith("data:"u8))
        {
            _hasData = true;
            _line = Line.Field;
            return read["data:"u8.Length..];
        }

        for (var index = 0; index < read.Length; index++)
        {
            var value = read[index];
            var isBreak = value is (byte)'\n' or (byte)'\r';
            if (isBreak && _nameLength == 0)
            {
                NoteBlankLine(value);
                return read[(index + 1)..];
            }

            if (isBreak || value == (byte)':' || _nameLength == LongestName)
            {
                Recognise(value);
                return read[index..];
            }

            _name[_nameLength++] = value;
        }

        return [];
    }

    private void NoteBlankLine(byte lineBreak)
    {
        var isSecondHalf = lineBreak == (byte)'\n' && _lastBreak == (byte)'\r';
        _lastBreak = lineBreak;
        if (!isSecondHalf && _hasData)
        {
            _events++;
            _hasData = false;
        }
    }

    /// <summary>Decides what the line is, by its name and the byte behind that.</summary>
    private void Recognise(byte next)
    {
        var name = _name.AsSpan(0, _nameLength);
        var isName = next is (byte)':' or (byte)'\n' or (byte)'\r';
        if (isName && (name.IsEmpty || name.SequenceEqual("data"u8) || name.SequenceEqual("event"u8) || name.SequenceEqual("id"u8) || name.SequenceEqual("retry"u8)))
        {
            _hasData |= name.SequenceEqual("data"u8);
            _line = Line.Field;
        }
        else
        {
            if (_text?.EventsBefore != _events)
            {
                _texts.Enqueue(_text = new StrayText(_events, maxBytes));
            }

            _text.BeginLine();
            _text.Append(name);
            _line = Line.Stray;
        }

        _nameLength = 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes) => _text!.Append(bytes);

    private void EndLine(byte lineBreak)
    {
        if (_line == Line.Stray && _error is null)
        {
            var line = _text!.Line;
            var isField = line.StartsWith(ErrorField);
            if (isField || InBandError.IsMeant(line))
            {
                _error = new StrayText(_events, maxBytes);
                _error.Append(isField ? line[ErrorField.Length..] : line);
            }
        }

        _lastBreak = lineBreak;
        _line = Line.Start;
    }
}
