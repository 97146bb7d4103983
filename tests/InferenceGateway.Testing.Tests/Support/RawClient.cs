using System.Net.Sockets;
using System.Text;

namespace InferenceGateway.Testing.Tests.Support;

/// <summary>A client on a plain socket, which shows bytes, FIN and RST.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _buffer = new byte[65536];

    public static async Task<RawClient> ConnectAsync(FakeGateway gateway, CancellationToken cancellationToken)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(gateway.BaseUrl.Host, gateway.BaseUrl.Port, cancellationToken);
        return client;
    }

    public async Task SendAsync(string text, CancellationToken cancellationToken) =>
        await _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    public Task GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync($"GET {path} HTTP/1.1\r\nHost: gateway\r\n\r\n", cancellationToken);

    /// <summary>One read; empty at the end.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var count = await _client.GetStream().ReadAsync(_buffer, cancellationToken);
        return Encoding.UTF8.GetString(_buffer, 0, count);
    }

    public async Task<string> ReadUntilAsync(string end, CancellationToken cancellationToken)
    {
        var text = "";
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            var read = await ReadAsync(cancellationToken);
            Assert.True(read.Length > 0, $"The server closed after: {text}");
            text += read;
        }

        return text;
    }

    /// <summary>Reads to the end; says whether that was a reset.</summary>
    public async Task<(string Text, bool WasReset)> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var text = "";
        try
        {
            while (await ReadAsync(cancellationToken) is { Length: > 0 } read)
            {
                text += read;
            }

            return (text, false);
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return (text, true);
        }
    }

    public void Dispose() => _client.Dispose();
}
