using System.Net;
using System.Net.Sockets;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Wire;

/// <summary>Answers over loopback, from sockets that do nothing but find the end of a request and send bytes made beforehand.</summary>
internal sealed class LoopbackWire : IWire
{
    private readonly Listener _openAi;
    private readonly Listener _anthropic;

    public LoopbackWire(Answer openAi, Answer anthropic)
    {
        _openAi = new Listener(openAi.Response());
        _anthropic = new Listener(anthropic.Response());
    }

    public bool IsMemory => false;

    public (HttpMessageHandler Handler, Uri Root) Open(Dialect dialect) =>
        (new SocketsHttpHandler { UseProxy = false }, (dialect == Dialect.OpenAi ? _openAi : _anthropic).Root);

    public void Dispose()
    {
        _openAi.Dispose();
        _anthropic.Dispose();
    }

    private sealed class Listener : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly IReadOnlyList<byte[]> _response;

        public Listener(IReadOnlyList<byte[]> response)
        {
            _response = response;
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _socket.Listen(512);
            Root = new Uri($"http://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}/");
            _ = AcceptAsync();
        }

        public Uri Root { get; }

        public void Dispose() => _socket.Dispose();

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    _ = ServeAsync(await _socket.AcceptAsync().ConfigureAwait(false));
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // Disposed: the scenario is over.
            }
        }

        private async Task ServeAsync(Socket connection)
        {
            using var owned = connection;
            connection.NoDelay = true;
            var buffer = new byte[256 * 1024];
            try
            {
                while (await RequestReader.ReadAsync(connection, buffer).ConfigureAwait(false))
                {
                    foreach (var part in _response)
                    {
                        await connection.SendAsync(part).ConfigureAwait(false);
                    }
                }
            }
            catch (SocketException)
            {
                // The client left.
            }
        }
    }
}
