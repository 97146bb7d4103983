using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>A clock that notes each wait between attempts and ends it at once; time limits stand still until it is told to go on.</summary>
internal sealed class RetryClock() : FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly List<TimeSpan> _waits = [];
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ended;

    /// <summary>Whether waits last until the clock is moved.</summary>
    public bool Holds { get; init; }

    /// <summary>Ends when the first wait begins.</summary>
    public Task Waiting => _waiting.Task;

    /// <summary>How many waits have ended.</summary>
    public int Ended => Volatile.Read(ref _ended);

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The SDK's own limits are set after their timer is made, a wait has its time from the start.
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        lock (_waits)
        {
            _waits.Add(dueTime);
        }

        var timer = base.CreateTimer(End, state, Holds ? dueTime : Timeout.InfiniteTimeSpan, period);
        _waiting.TrySetResult();
        if (!Holds)
        {
            ThreadPool.QueueUserWorkItem(_ => End(state));
        }

        return timer;

        void End(object? of)
        {
            Interlocked.Increment(ref _ended);
            callback(of);
        }
    }
}
