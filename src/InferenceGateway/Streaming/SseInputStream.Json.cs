using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Bodies that are no events. The content type does not tell: the gateway answers every stream request with that of a stream.</summary>
internal sealed partial class SseInputStream
{
    // The line break ends whatever white space the parser has taken already.
    private static ReadOnlySpan<byte> Field => "\ndata:"u8;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private int _markRead;

    private BodyStart? _start;

    /// <summary>How the body begins, where that is nothing a stream of events begins with; known only once nothing better came of it.</summary>
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

    /// <summary>Makes a byte order mark white space: the parser and the codec know it only where it comes in one piece.</summary>
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

    /// <summary>Of a web page only so much is read as the error is to show; to the parser it is white space.</summary>
    private int PassPage(Span<byte> read)
    {
        if (_start!.IsFull || read.IsEmpty)
        {
            throw JsonFailure.WebPage("not a stream of events", _start.Text);
        }

        read.Fill((byte)'\n');
        return read.Length;
    }

    /// <summary>Makes one line of it: outside of strings a line break is white space, and inside of them there is none.</summary>
    private static int Flatten(Span<byte> json)
    {
        for (var rest = json; rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var next; rest = rest[(next + 1)..])
        {
            rest[next] = (byte)' ';
        }

        return json.Length;
    }
}
