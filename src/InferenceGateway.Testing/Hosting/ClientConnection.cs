using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceGateway.Testing.Hosting;

/// <summary>The connection of a request, without the HTTP framing of Kestrel.</summary>
internal sealed class ClientConnection(HttpContext context)
{
    private Socket Socket => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;

    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            var sent = await Socket.SendAsync(bytes, SocketFlags.None, cancellationToken).ConfigureAwait(false);
            bytes = bytes[sent..];
        }
    }

    /// <summary>Sends RST, so that the client's next read fails.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        Socket.Close(timeout: 0);
        context.Abort();
    }

    /// <summary>Sends FIN, and waits until the client closes its half. Closing both halves could reset the connection.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
