namespace InferenceGateway.Http.Body;

/// <summary>A time limit that can be started and stopped, joined with the caller's token, and tells afterwards which of the two it was.</summary>
/// <remarks>A stream starts and stops it for each event: that only notes the time, and the timer, once armed, looks at it when it is due.</remarks>
internal sealed class Deadline : IDisposable
{
    private const long Stopped = long.MinValue;
    private const long Over = long.MinValue + 1;
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly TimeProvider _clock;
    private readonly ITimer? _timer;
    private CancellationToken _caller;
    private CancellationTokenRegistration _link;
    private CancellationTokenRegistration _closingLink;
    private long _since = Stopped;
    private int _isArmed;
    private volatile bool _expired;

    public Deadline(TimeProvider clock, TimeSpan limit, CancellationToken caller, CancellationToken closing = default)
    {
        _clock = clock;
        Limit = limit;
        _timer = limit == Timeout.InfiniteTimeSpan
            ? null
            : clock.CreateTimer(static state => ((Deadline)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Join(caller, closing);
    }

    public TimeSpan Limit { get; }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the limit ran out, and not the caller's patience: a caller who cancelled is told just that.</summary>
    public bool Expired => _expired && !_caller.IsCancellationRequested;

    public void Start()
    {
        if (_timer is null)
        {
            return;
        }

        Set(_clock.GetTimestamp());
        if (Volatile.Read(ref _isArmed) == 0 && Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(Limit, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop() => Set(Stopped);

    /// <param name="caller">The caller's token.</param>
    /// <param name="closing">Cancelled when the client is disposed.</param>
    public void Join(CancellationToken caller, CancellationToken closing)
    {
        _caller = caller;
        _link = Link(caller);
        _closingLink = Link(closing);
    }

    /// <summary>Ends a use of it; false when it cannot be used again.</summary>
    public bool TryReset()
    {
        Stop();
        _link.Dispose();
        _closingLink.Dispose();
        _caller = default;
        return Volatile.Read(ref _since) == Stopped && _source.TryReset();
    }

    public void Dispose()
    {
        _link.Dispose();
        _closingLink.Dispose();
        _timer?.Dispose();
        _source.Dispose();
    }

    private CancellationTokenRegistration Link(CancellationToken token) =>
        token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);

    /// <summary>Nothing follows the end: whoever stops too late finds that it ran out.</summary>
    private void Set(long since)
    {
        var before = Volatile.Read(ref _since);
        if (before != Over)
        {
            Interlocked.CompareExchange(ref _since, since, before);
        }
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

        var left = Limit - _clock.GetElapsedTime(since);
        if (left > TimeSpan.Zero || Interlocked.CompareExchange(ref _since, Over, since) != since)
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
