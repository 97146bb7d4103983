using System.Buffers;

namespace InferenceGateway.Streaming;

/// <summary>Lines of a stream that are no field of an event, with where they stood.</summary>
/// <param name="eventsBefore">How many events came before them.</param>
/// <param name="maxBytes">How much is kept.</param>
internal sealed class StrayText(long eventsBefore, int maxBytes)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _lineStart;

    public long EventsBefore => eventsBefore;

    /// <summary>The last of the lines, as far as it was kept.</summary>
    public ReadOnlySpan<byte> Line => _bytes.WrittenSpan[_lineStart..];

    public void BeginLine()
    {
        Append(_bytes.WrittenCount > 0 ? "\n"u8 : []);
        _lineStart = _bytes.WrittenCount;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes[..Math.Min(bytes.Length, Math.Max(0, maxBytes - _bytes.WrittenCount))]);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
