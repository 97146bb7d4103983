namespace InferenceGateway.Load;

/// <summary>Objects that nothing may hold once they are used: a stream that some task or timer still waits for is one of them.</summary>
internal sealed class Remains
{
    /// <summary>The runtime has some of its own, now and then.</summary>
    private const int AllowedTimers = 10;

    private readonly List<WeakReference> _objects = [];
    private readonly long _timers = Timer.ActiveCount;

    public void Add(object value)
    {
        lock (_objects)
        {
            _objects.Add(new WeakReference(value));
        }
    }

    /// <summary>Collects, and says what is still there of all that was added since the last time.</summary>
    public IReadOnlyList<string> Find()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var alive = _objects.Count(reference => reference.IsAlive);
        var all = _objects.Count;
        _objects.Clear();
        return alive == 0 ? [] : [$"{alive} of {all} streams are still held by something"];
    }

    /// <summary>Says whether timers go on that were not there before.</summary>
    public IReadOnlyList<string> FindTimers() =>
        Timer.ActiveCount - _timers is > AllowedTimers and var more ? [$"{more} timers more are running than before"] : [];
}
