using System.Diagnostics.Metrics;

namespace InferenceGateway.Tests.Faults;

/// <summary>The framework's own counts of the connections to one server: how many are in use, and how many wait for the next request.</summary>
internal sealed class OpenConnections : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();
    private readonly int _port;
    private readonly List<(Func<OpenConnections, bool> Condition, TaskCompletionSource Reached)> _waits = [];

    public OpenConnections(int port)
    {
        _port = port;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Name: "http.client.open_connections", Meter.Name: "System.Net.Http" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, change, tags, _) => Note(change, tags));
        _listener.Start();
    }

    public long Active { get; private set; }

    public long Idle { get; private set; }

    /// <summary>Ends when no connection is in use any more.</summary>
    public Task Released => WhenAsync(static connections => connections.Active == 0);

    /// <summary>Ends when a connection waits for the next request, and none is in use.</summary>
    public Task GivenBack => WhenAsync(static connections => connections is { Active: 0, Idle: > 0 });

    public void Dispose() => _listener.Dispose();

    private Task WhenAsync(Func<OpenConnections, bool> condition)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waits.Add((condition, reached));
            Look();
            return reached.Task;
        }
    }

    private void Note(long change, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (port, isIdle) = (0, false);
        foreach (var tag in tags)
        {
            port = tag.Key == "server.port" ? (int)tag.Value! : port;
            isIdle |= tag is { Key: "http.connection.state", Value: "idle" };
        }

        if (port != _port)
        {
            return;
        }

        lock (_lock)
        {
            (Active, Idle) = isIdle ? (Active, Idle + change) : (Active + change, Idle);
            Look();
        }
    }

    private void Look() => _waits.RemoveAll(wait => wait.Condition(this) && wait.Reached.TrySetResult());
}
