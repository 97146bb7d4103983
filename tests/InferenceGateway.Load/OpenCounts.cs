using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace InferenceGateway.Load;

/// <summary>What .NET itself counts: the connections and requests to one port that are open, at the client and at the server.</summary>
internal sealed class OpenCounts : IDisposable
{
    private static readonly string[] Counters = ["http.client.open_connections", "http.client.active_requests", "kestrel.active_connections"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _open = new();
    private readonly ConcurrentDictionary<string, long> _most = new();
    private readonly int _port;
    private long _pooled;
    private TaskCompletionSource? _closed;

    public OpenCounts(int port)
    {
        _port = port;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (Array.IndexOf(Counters, instrument.Name) >= 0)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Note);
        _listener.Start();
    }

    /// <summary>The most that were open at once.</summary>
    public long Most(string counter) => _most.GetValueOrDefault(counter);

    /// <summary>Waits until nothing is open; says what still is when the time is over.</summary>
    public async Task<IReadOnlyList<string>> WhenClosedAsync(TimeSpan limit)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _closed, closed);
        if (Open.Count > 0)
        {
            await closed.Task.WaitAsync(limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Open;
    }

    /// <summary>Waits until the server has no connection open but those that the client keeps for its next calls; says how many more are open when the time is over.</summary>
    public async Task<long> WhenOnlyPooledAsync(TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (InUse != 0 && Stopwatch.GetElapsedTime(start) < limit)
        {
            await Task.Delay(10);
        }

        return InUse;
    }

    public void Dispose() => _listener.Dispose();

    private long InUse => _open.GetValueOrDefault("kestrel.active_connections") - Interlocked.Read(ref _pooled);

    private List<string> Open => [.. _open.Where(entry => entry.Value != 0).Select(entry => $"{entry.Key}: {entry.Value}")];

    private void Note(Instrument instrument, long change, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var isPooled = false;
        foreach (var tag in tags)
        {
            isPooled |= tag is { Key: "http.connection.state", Value: "idle" };
        }

        foreach (var tag in tags)
        {
            if (tag.Key == "server.port" && tag.Value is int port && port == _port)
            {
                var open = _open.AddOrUpdate(instrument.Name, change, (_, sum) => sum + change);
                Interlocked.Add(ref _pooled, isPooled ? change : 0);
                _most.AddOrUpdate(instrument.Name, open, (_, most) => Math.Max(most, open));
                if (Volatile.Read(ref _closed) is { } closed && Open.Count == 0)
                {
                    closed.TrySetResult();
                }
            }
        }
    }
}
