using System.Buffers;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Splits the bytes of a stream after each blank line, without changing them.</summary>
internal sealed class EventSplitter
{
    private readonly ArrayBufferWriter<byte> _event = new();
    private bool _isLineEmpty = true;

    /// <summary>Adds bytes, and returns the events that they complete.</summary>
    public IEnumerable<byte[]> Add(ReadOnlySpan<byte> bytes)
    {
        var complete = new List<byte[]>();
        foreach (var value in bytes)
        {
            _event.Write([value]);
            if (value != '\n')
            {
                _isLineEmpty &= value == '\r';
                continue;
            }

            if (_isLineEmpty)
            {
                complete.Add(Take());
            }

            _isLineEmpty = true;
        }

        return complete;
    }

    /// <summary>Gets the bytes after the last blank line.</summary>
    public byte[] Take()
    {
        var bytes = _event.WrittenSpan.ToArray();
        _event.ResetWrittenCount();
        return bytes;
    }
}
