namespace InferenceGateway.Samples.Web.Components;

/// <summary>Renders at most some times a second, however often something changes. Nobody reads faster, and each time costs work and traffic.</summary>
internal sealed class RenderThrottle : IDisposable
{
    /// <summary>The time between a change and its display, and so the shortest time between two displays.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly ITimer _timer;
    private readonly Action _render;
    private int _isPending;

    /// <summary>Creates a throttle.</summary>
    /// <param name="time">The time.</param>
    /// <param name="render">Renders. It is called on any thread.</param>
    public RenderThrottle(TimeProvider time, Action render)
    {
        ArgumentNullException.ThrowIfNull(time);
        _render = render;
        _timer = time.CreateTimer(_ => Render(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Requests that the current state be rendered soon.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref _isPending, 1) == 0)
        {
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends the throttle. Requests have no effect any more.</summary>
    public void Dispose() => _timer.Dispose();

    private void Render()
    {
        Interlocked.Exchange(ref _isPending, 0);
        _render();
    }
}
