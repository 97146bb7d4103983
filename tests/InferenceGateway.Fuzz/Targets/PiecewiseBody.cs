namespace InferenceGateway.Fuzz.Targets;

/// <summary>A body that arrives in pieces, and ends or breaks.</summary>
internal sealed class PiecewiseBody(byte[] bytes, int[] offsets, bool breaks) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_position == bytes.Length)
        {
            return breaks ? throw new IOException("reset") : new ValueTask<int>(0);
        }

        var next = Array.Find(offsets, offset => offset > _position);
        var count = Math.Min(buffer.Length, (next == 0 ? bytes.Length : next) - _position);
        bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return new ValueTask<int>(count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
