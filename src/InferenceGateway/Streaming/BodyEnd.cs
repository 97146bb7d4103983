namespace InferenceGateway.Streaming;

/// <summary>Tracks how a body of events ends, and adds the blank line that the parser needs. Without it the parser drops the last event, even <c>data: [DONE]</c>.</summary>
internal sealed class BodyEnd
{
    private const uint Nothing = 0x0A0A0A;

    private uint _last = Nothing;
    private int _missing = 2;

    /// <summary>Gets a value indicating whether the last line is blank. It is also true for an empty body.</summary>
    public bool IsBlankLine
    {
        get
        {
            var isCrLf = (byte)_last == '\n' && (byte)(_last >> 8) == '\r';
            return IsLineBreak(_last) && IsLineBreak(_last >> (isCrLf ? 16 : 8));
        }
    }

    public void Note(ReadOnlySpan<byte> read)
    {
        foreach (var value in read.Length > 3 ? read[^3..] : read)
        {
            _last = (_last << 8) | value;
        }
    }

    /// <summary>Ends the last line and adds a blank one. Further calls add nothing.</summary>
    public int Supply(Span<byte> buffer)
    {
        var count = Math.Min(_missing, buffer.Length);
        buffer[..count].Fill((byte)'\n');
        _missing -= count;
        return count;
    }

    private static bool IsLineBreak(uint bytes) => (byte)bytes is (byte)'\n' or (byte)'\r';
}
