using System.Net;
using System.Net.Sockets;

namespace InferenceGateway.Tests.Http;

/// <summary>A listener whose queue is full: it does not answer, as a host behind a silent firewall.</summary>
internal sealed class SilentHost : IDisposable
{
    private readonly Socket[] _queue = [.. Enumerable.Range(0, 4).Select(_ => NewSocket())];
    private readonly Socket _listener = NewSocket();

    public SilentHost()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
        _ = _queue.Select(socket => socket.ConnectAsync(_listener.LocalEndPoint!)).ToArray();
    }

    public Uri Address => new($"http://{_listener.LocalEndPoint}");

    public void Dispose()
    {
        Array.ForEach(_queue, socket => socket.Dispose());
        _listener.Dispose();
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
}
