using System.Buffers;

namespace InferenceGateway.Streaming;

/// <summary>The lines between two events that are not fields of an event.</summary>
/// <param name="eventsBefore">The number of events before the lines.</param>
/// <param name="maxBytes">The maximum number of bytes that are kept.</param>
internal sealed class StrayText(long eventsBefore, int maxBytes)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _lineStart;

    public long EventsBefore => eventsBefore;

    /// <summary>Gets the part of the last line that was kept.</summary>
    public ReadOnlySpan<byte> Line => _bytes.WrittenSpan[_lineStart..];

    public void BeginLine()
    {
        Append(_bytes.WrittenCount > 0 ? "\n"u8 : []);
        _lineStart = _bytes.WrittenCount;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes[..Math.Min(bytes.Length, Math.Max(0, maxBytes - _bytes.WrittenCount))]);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
