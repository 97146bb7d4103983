namespace InferenceGateway.Tests.Streaming;

/// <summary>A body that arrives in pieces, one read each (or more, where the reader has no room), and then ends, breaks or waits.</summary>
internal sealed class PieceStream(params ReadOnlyMemory<byte>[] pieces) : Stream
{
    private int _piece;
    private ReadOnlyMemory<byte> _rest;

    /// <summary>What happens after the last piece; by default the body ends.</summary>
    public Func<CancellationToken, Task<int>> End { get; init; } = static _ => Task.FromResult(0);

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A body split at these offsets, in ascending order.</summary>
    public static PieceStream Split(byte[] body, params int[] offsets) =>
        new([.. offsets.Prepend(0).Zip(offsets.Append(body.Length), (start, end) => new ReadOnlyMemory<byte>(body, start, end - start))]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_rest.IsEmpty)
        {
            if (_piece == pieces.Length)
            {
                return await End(cancellationToken);
            }

            _rest = pieces[_piece++];
        }

        var count = Math.Min(_rest.Length, buffer.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
