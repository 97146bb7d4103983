using InferenceGateway.Errors;

namespace InferenceGateway.Streaming;

/// <summary>
/// Collects the lines of a stream that are not fields of an event and that the parser skips: the field <c>error:</c> of some servers,
/// an error without a field name, and the lines after the first one of an error that was not escaped. The lines are read before the
/// parser reads them; therefore the number of preceding events is stored with each.
/// </summary>
/// <param name="maxBytes">The maximum number of bytes that are kept of the lines of one event.</param>
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

    /// <summary>Gets the first line that is an error; null if there is none.</summary>
    public byte[]? Error => _error?.ToArray();

    public bool HasError => _error is not null;

    /// <summary>Gets the first line that is an error if it arrived before the end of an event; null otherwise.</summary>
    /// <param name="position">The position of the event in the stream, starting at 0.</param>
    public byte[]? ErrorBefore(long position) => _error?.EventsBefore <= position ? Error : null;

    /// <summary>Gets the lines between the previous event and the end of an event; empty if there are none.</summary>
    /// <param name="position">The position of the event in the stream, starting at 0.</param>
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

    /// <summary>Ends the last line at the end of the body.</summary>
    public void End() => Note("\n"u8);

    /// <summary>Reads the beginning of a line until its kind is known.</summary>
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

    /// <summary>Determines the kind of the line from its name and the byte that follows the name.</summary>
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
