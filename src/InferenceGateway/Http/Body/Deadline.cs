namespace InferenceGateway.Http.Body;

/// <summary>A time limit that can be started and stopped and is linked to the caller's token. It tells whether the limit expired or the caller cancelled.</summary>
/// <remarks>A stream starts and stops it for each event. That only records the time; the timer, once started, checks the time when it fires.</remarks>
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

    /// <summary>Gets a value indicating whether the limit expired. It is false if the caller cancelled as well, because cancellation takes precedence.</summary>
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

    /// <summary>Links the limit to tokens.</summary>
    /// <param name="caller">The caller's token.</param>
    /// <param name="closing">The token that is cancelled when the client is disposed.</param>
    public void Join(CancellationToken caller, CancellationToken closing)
    {
        _caller = caller;
        _link = Link(caller);
        _closingLink = Link(closing);
    }

    /// <summary>Ends the current use; returns false if the limit cannot be reused.</summary>
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

    /// <summary>Sets the time at which the limit started. An expired limit stays expired, even if it is stopped later.</summary>
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

            // Another thread, which saw that the timer was running, has just restarted the limit.
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
