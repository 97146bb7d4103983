using System.Diagnostics;

namespace InferenceGateway.Load;

/// <summary>Finds objects that are still referenced after their use, such as a stream that a task or timer still waits for.</summary>
internal sealed class Remains
{
    /// <summary>The runtime has some of its own, now and then.</summary>
    private const int OfTheRuntime = 10;

    /// <summary>A thread keeps so many time limits for its next call, whatever the number of calls.</summary>
    private const int OfEachThread = 4;

    private readonly List<WeakReference> _objects = [];
    private readonly List<object> _leaked = [];
    private readonly long _timers = Timer.ActiveCount;
    private int _threads;

    [ThreadStatic]
    private static Remains? s_noted;

    private long AllowedTimers => OfTheRuntime + (OfEachThread * _threads);

    public void Add(object value)
    {
        lock (_objects)
        {
            _objects.Add(new WeakReference(value));
        }
    }

    /// <summary>Counts the thread, once. Time limits stay with a thread for its next call, and their timers with them, even for a while after the pool has ended the thread.</summary>
    public void NoteThread()
    {
        if (s_noted != this)
        {
            s_noted = this;
            Interlocked.Increment(ref _threads);
        }
    }

    /// <summary>Holds a leak, which a collection would otherwise close.</summary>
    public void Hold(object leak)
    {
        lock (_leaked)
        {
            _leaked.Add(leak);
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

    /// <summary>Says whether timers go on that calls or streams left behind; those of connections that .NET still closes may end first.</summary>
    public async Task<IReadOnlyList<string>> FindTimersAsync(TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (Timer.ActiveCount - _timers > AllowedTimers && Stopwatch.GetElapsedTime(start) < limit)
        {
            await Task.Delay(10);
        }

        var more = Timer.ActiveCount - _timers;
        return more > AllowedTimers ? [$"{more} timers more are running than before"] : [];
    }
}
