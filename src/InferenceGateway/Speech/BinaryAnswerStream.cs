using InferenceGateway.Http.Body;
using InferenceGateway.Telemetry;

namespace InferenceGateway.Speech;

/// <summary>Reads the content of a binary response, refuses one that is empty, and ends the telemetry of the call with the content.</summary>
internal sealed class BinaryAnswerStream(Stream body, HttpRequestMessage request, BodyLimits limits, GenAiCall? telemetry) : ForwardOnlyStream
{
    private long _length;
    private long _maxLength = long.MaxValue;
    private bool _hasEnded;

    /// <summary>Refuses to read what has been read before, because the result would lack its beginning.</summary>
    public void CheckUnread()
    {
        if (_length > 0 || _hasEnded)
        {
            throw new InvalidOperationException("The content has already been read, and it can be read only once: keep the bytes, or open the file that was saved.");
        }
    }

    /// <summary>Applies the limit for responses that are read into memory.</summary>
    public void LimitLength() => _maxLength = limits.MaxResponseBytes;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Check(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception exception)
        {
            telemetry?.End(exception);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            telemetry?.Leave(_hasEnded);
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Check(int count, int requested)
    {
        if (count > 0)
        {
            telemetry?.Chunk();
            _length += count;
            return _length <= _maxLength ? count : throw BodyReader.TooLarge(request, limits);
        }

        _hasEnded |= requested > 0;
        if (_hasEnded && _length == 0)
        {
            throw new GatewayProtocolException("the answer is empty.").During(request);
        }

        if (_hasEnded)
        {
            telemetry?.End();
        }

        return 0;
    }
}
