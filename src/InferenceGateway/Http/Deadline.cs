namespace InferenceGateway.Http;

/// <summary>A time limit that can be started and stopped, joined with the caller's token, and tells afterwards which of the two it was.</summary>
/// <remarks>A stream starts and stops it for each event: that only notes the time, and the timer, once armed, looks at it when it is due.</remarks>
internal sealed class Deadline : IDisposable
{
    private const long Stopped = long.MinValue;
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _clock;
    private readonly ITimer? _timer;
    private long _since = Stopped;
    private int _isArmed;
    private volatile bool _expired;

    public Deadline(TimeProvider clock, TimeSpan limit, CancellationToken caller, CancellationToken closing = default)
    {
        _caller = caller;
        _clock = clock;
        _limit = limit;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, closing);
        _timer = limit == Timeout.InfiniteTimeSpan
            ? null
            : clock.CreateTimer(static state => ((Deadline)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the limit ran out, and not the caller's patience: a caller who cancelled is told just that.</summary>
    public bool Expired => _expired && !_caller.IsCancellationRequested;

    public void Start()
    {
        if (_timer is null)
        {
            return;
        }

        Volatile.Write(ref _since, _clock.GetTimestamp());
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop() => Volatile.Write(ref _since, Stopped);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Look()
    {
        var since = Volatile.Read(ref _since);
        if (since == Stopped)
        {
            Interlocked.Exchange(ref _isArmed, 0);
            if (Volatile.Read(ref _since) == Stopped || Interlocked.Exchange(ref _isArmed, 1) != 0)
            {
                return;
            }

            // Started again just now, by someone who still saw the timer armed.
            since = _clock.GetTimestamp();
        }

        var left = _limit - _clock.GetElapsedTime(since);
        if (left > TimeSpan.Zero)
        {
            _timer!.Change(left > s_least ? left : s_least, Timeout.InfiniteTimeSpan);
        }
        else
        {
            Expire();
        }
    }

    private void Expire()
    {
        _expired = true;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended while the timer fired.
        }
    }
}
