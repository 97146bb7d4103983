namespace InferenceGateway.Http.Body;

/// <summary>Reads a body with a time limit for each read, and throws the SDK's exceptions.</summary>
internal sealed class LimitedBodyStream(Stream body, HttpResponseMessage response, BodyLimits limits) : ForwardOnlyStream
{
    private long _length;
    private bool _hasEnded;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(ReadLimitedAsync(buffer, cancellationToken));

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
