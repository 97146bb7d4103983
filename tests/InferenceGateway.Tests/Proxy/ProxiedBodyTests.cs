using System.Net;
using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Proxy;

/// <summary>The proxy returns a provider's bytes as they are.</summary>
public sealed class ProxiedBodyTests : ClientTest
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("data: Grüße 🌍\r\n\r\n: comment\ndata: [DONE]");

    [Fact]
    public async Task Body_SplitAtEachOffset_IsTheSame()
    {
        for (var offset = 1; offset < Body.Length; offset++)
        {
            Assert.Equal((Body, null), await ReadAsync(PieceStream.Split(Body, offset)), Comparer);
        }
    }

    [Fact]
    public async Task Body_BrokenAtEachOffset_IsReadUpToThereAndThenThrows()
    {
        for (var offset = 0; offset < Body.Length; offset++)
        {
            var (bytes, error) = await ReadAsync(new PieceStream(Body.AsMemory(0, offset)) { End = static _ => throw new IOException("reset") });

            Assert.Equal(Body[..offset], bytes);
            Assert.Contains($"after {offset} bytes ", Assert.IsType<GatewayConnectionException>(error).Message, StringComparison.Ordinal);
        }
    }

    private static bool Comparer((byte[] Bytes, Exception? Error) one, (byte[] Bytes, Exception? Error) other) =>
        one.Bytes.AsSpan().SequenceEqual(other.Bytes) && one.Error == other.Error;

    private async Task<(byte[] Bytes, Exception? Error)> ReadAsync(Stream body)
    {
        var handler = new StubHandler((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(body) }));
        using var response = await Client(o => o.Handler = handler).ProxyGetAsync(Provider.Openai, "events", cancellationToken: Token);
        using var stream = await response.Content.ReadAsStreamAsync(Token);
        using var read = new MemoryStream();
        try
        {
            await stream.CopyToAsync(read, 7, Token);
        }
        catch (InferenceGatewayException exception)
        {
            return (read.ToArray(), exception);
        }

        return (read.ToArray(), null);
    }
}
