using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <content>Handles bodies that are not events. The content type is not reliable, because the gateway sends that of a stream for every stream request.</content>
internal sealed partial class SseInputStream
{
    // The line break ends the white space that the parser has already read.
    private static ReadOnlySpan<byte> Field => "\ndata:"u8;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private int _markRead;

    private BodyStart? _start;

    /// <summary>Gets the beginning of the body if it is not that of a stream of events; null otherwise. It is known when the first bytes have arrived.</summary>
    public string? ForeignStart => _start is { IsOfEvents: false } start ? start.Text : null;

    private BodyFormat Recognise(ReadOnlySpan<byte> read)
    {
        for (var index = 0; index < read.Length; index++)
        {
            switch (read[index])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    continue;
                case (byte)'{' or (byte)'[' or (byte)'"':
                    return BodyFormat.Json;
                default:
                    _start = BodyStart.Of(read[index..]);
                    return read[index] == (byte)'<' ? BodyFormat.Page : BodyFormat.Events;
            }
        }

        return BodyFormat.Unknown;
    }

    /// <summary>Replaces a byte order mark with white space, because the parser and the codec only recognise it if it arrives in one piece.</summary>
    private void BlankMark(Span<byte> read)
    {
        foreach (ref var value in read)
        {
            if (_markRead == Mark.Length || value != Mark[_markRead])
            {
                _markRead = Mark.Length;
                return;
            }

            value = (byte)'\n';
            _markRead++;
        }
    }

    /// <summary>Reads only as much of a web page as the exception contains. The parser sees it as white space.</summary>
    private int PassPage(Span<byte> read)
    {
        if (_start!.IsFull || read.IsEmpty)
        {
            throw JsonFailure.WebPage("not a stream of events", _start.Text);
        }

        read.Fill((byte)'\n');
        return read.Length;
    }

    /// <summary>Makes the JSON one line. Outside of strings line breaks are white space, and inside strings there are none.</summary>
    private static int Flatten(Span<byte> json)
    {
        for (var rest = json; rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var next; rest = rest[(next + 1)..])
        {
            rest[next] = (byte)' ';
        }

        return json.Length;
    }
}
