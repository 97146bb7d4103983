namespace InferenceGateway.Tests.Support;

/// <summary>A clock that counts the timers that were created and not disposed.</summary>
internal sealed class TimerCount : TimeProvider
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _open);
        return new Timer(System.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _open));
    }

    private sealed class Timer(ITimer timer, Action onDispose) : ITimer
    {
        private Action? _onDispose = onDispose;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            Interlocked.Exchange(ref _onDispose, null)?.Invoke();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
