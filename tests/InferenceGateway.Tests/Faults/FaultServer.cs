using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace InferenceGateway.Tests.Faults;

/// <summary>A server on a plain socket, which answers each request by a script, byte by byte. Used where a test needs single bytes or the state of a connection.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<FaultConnection> _connections = new();
    private readonly TaskCompletionSource<FaultConnection> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;
    private int _requests;

    public FaultServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public FaultConnection[] Connections => [.. _connections];

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The connection of the first request, as soon as that has come.</summary>
    public Task<FaultConnection> First => _first.Task;

    /// <summary>Whether the scripts begin with the connection, not with a request.</summary>
    public bool AtConnect { get; init; }

    /// <summary>Answers each request, until another one is set. A GET may come several times: HttpClient repeats it by itself when no answer comes.</summary>
    public Func<FaultConnection, Task> Script { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Completed by a test when the client has read enough for the server to go on.</summary>
    public TaskCompletionSource ClientRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }

        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                var connection = new FaultConnection(socket, ClientRead.Task, _stop.Token);
                _connections.Enqueue(connection);
                _ = ServeAsync(connection);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(FaultConnection connection)
    {
        try
        {
            while (AtConnect || await connection.ReadRequestAsync())
            {
                Interlocked.Increment(ref _requests);
                _first.TrySetResult(connection);
                await Script(connection);
                if (connection.IsOver)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The client, or the test, has gone.
        }
    }
}
