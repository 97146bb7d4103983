namespace InferenceGateway.Load;

/// <summary>Objects that nothing may hold once they are used: a stream that some task or timer still waits for is one of them.</summary>
internal sealed class Remains
{
    private readonly List<WeakReference> _objects = [];
    private readonly long _timers = Timer.ActiveCount;

    public void Add(object value)
    {
        lock (_objects)
        {
            _objects.Add(new WeakReference(value));
        }
    }

    /// <summary>Collects, and says what is still there.</summary>
    public IReadOnlyList<string> Find()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var alive = _objects.Count(reference => reference.IsAlive);
        var timers = Timer.ActiveCount - _timers;
        List<string> problems = [];
        if (alive > 0)
        {
            problems.Add($"{alive} of {_objects.Count} streams are still held by something");
        }

        if (timers > 10)
        {
            problems.Add($"{timers} timers more are running than before");
        }

        return problems;
    }
}
