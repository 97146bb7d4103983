using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InferenceGateway.Testing.Hosting;

/// <summary>
/// Kestrel on a free loopback port. It is used without a host, so that it reads no configuration, writes no log, and does not
/// handle Ctrl+C in the process.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private static readonly TimeSpan s_shutdownLimit = TimeSpan.FromSeconds(2);

    private readonly GatewayApplication _application;
    private readonly KestrelServer _server;
    private readonly Lazy<Task> _stopped;

    public LoopbackServer(GatewayApplication application)
    {
        var transport = new SocketTransportOptions
        {
            Backlog = 4096,

            // A flush completes when the bytes have been sent to the network, and not when they are queued. Otherwise, a reset of the
            // connection after a piece could discard the piece.
            MaxWriteBufferSize = 1,
        };
        var sockets = new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance);
        _application = application;
        _server = new KestrelServer(Options.Create(ServerOptions()), sockets, NullLoggerFactory.Instance);
        _stopped = new Lazy<Task>(StopAsync);
    }

    public Uri Address => field ??= new Uri(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public Task StartAsync(CancellationToken cancellationToken) => _server.StartAsync(_application, cancellationToken);

    public async ValueTask DisposeAsync() => await _stopped.Value.ConfigureAwait(false);

    private static KestrelServerOptions ServerOptions()
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,

            // Recorded headers can have any bytes.
            ResponseHeaderEncodingSelector = _ => Encoding.Latin1,
        };
        options.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        return options;
    }

    private async Task StopAsync()
    {
        // The replies are canceled first, because the server waits for those in progress.
        await _application.StopAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(s_shutdownLimit, TimeProvider.System);
        await _server.StopAsync(limit.Token).ConfigureAwait(false);
        _server.Dispose();
        _application.Dispose();
    }
}
