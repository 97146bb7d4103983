namespace InferenceGateway.Http.Body;

/// <summary>Reads a body with a time limit for each read, and throws the SDK's exceptions.</summary>
internal sealed class LimitedBodyStream(Stream body, HttpResponseMessage response, BodyLimits limits) : Stream
{
    private long _length;
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(ReadLimitedAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadLimitedAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadLimitedAsync(buffer.AsMemory(offset, count), CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_hasEnded)
            {
                _hasEnded = true;
                ConnectionAborter.Close(body);
            }

            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadLimitedAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var lease = limits.RentIdle(cancellationToken);
        var deadline = lease.Deadline;
        deadline.Start();
        try
        {
            var count = await body.ReadAsync(buffer, deadline.Token).ConfigureAwait(false);
            _length += count;
            _hasEnded |= count == 0 && buffer.Length > 0;
            return count;
        }
        catch (Exception exception)
        {
            _hasEnded = true;
            var failure = BodyFailure.Translate(response.RequestMessage!, exception, deadline, _length, limits.Closing, cancellationToken);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }
}
