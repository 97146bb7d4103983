namespace InferenceGateway.Tests.Http;

/// <summary>A clock that stands still until it is told to go on, or to hurry from one timer to the next.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan DueTime, bool Ends, TaskCompletionSource Seen)> _watches = [];
    private DateTimeOffset _now = s_start;
    private bool _hurries;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time since the clock was made.</summary>
    public TimeSpan Elapsed => GetUtcNow() - s_start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    /// <summary>From now on time passes as soon as somebody waits for it: the next timer is always due.</summary>
    public void Hurry()
    {
        lock (_lock)
        {
            _hurries = true;
        }

        FireNext();
    }

    /// <summary>Ends when a timer of this length is set: whoever set it has come as far as that. To be asked for before.</summary>
    public Task Armed(TimeSpan dueTime) => Watch(dueTime, ends: false);

    /// <summary>Ends when a timer of this length is disposed: whoever set it waits no more. To be asked for before.</summary>
    public Task Disposed(TimeSpan dueTime) => Watch(dueTime, ends: true);

    private Task Watch(TimeSpan dueTime, bool ends)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watches.Add((dueTime, ends, seen));
        }

        return seen.Task;
    }

    private void FireNext()
    {
        ManualTimer? next;
        lock (_lock)
        {
            next = _hurries ? _timers.MinBy(timer => timer.Due) : null;
            if (next is not null)
            {
                _timers.Remove(next);
                _now = next.Due > _now ? next.Due : _now;
            }
        }

        if (next is not null)
        {
            next.Fire();
            FireNext();
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        private TimeSpan _dueTime = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool hurries;
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                    _dueTime = dueTime;
                }

                clock._watches.RemoveAll(watch => !watch.Ends && watch.DueTime == dueTime && watch.Seen.TrySetResult());
                hurries = clock._hurries;
            }

            if (hurries)
            {
                ThreadPool.QueueUserWorkItem(static clock => clock.FireNext(), clock, preferLocal: false);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                clock._watches.RemoveAll(watch => watch.Ends && watch.DueTime == _dueTime && watch.Seen.TrySetResult());
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
