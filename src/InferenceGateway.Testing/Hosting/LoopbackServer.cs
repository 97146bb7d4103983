using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InferenceGateway.Testing.Hosting;

/// <summary>
/// Kestrel on a free loopback port. Without a host around it, it reads no configuration, writes no log, and takes no
/// Ctrl+C from the process it runs in.
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

            // A flush ends when the bytes are with the network, not when they are queued for it: a connection that is
            // reset after a piece must not take the piece with it.
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
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        return options;
    }

    private async Task StopAsync()
    {
        // Replies first: the server waits for those that are under way.
        await _application.StopAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(s_shutdownLimit, TimeProvider.System);
        await _server.StopAsync(limit.Token).ConfigureAwait(false);
        _server.Dispose();
        _application.Dispose();
    }
}
