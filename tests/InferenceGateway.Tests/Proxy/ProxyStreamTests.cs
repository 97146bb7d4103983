using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Streaming;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Proxy;

/// <summary>Bodies that the caller reads while they arrive.</summary>
public sealed class ProxyStreamTests : ClientTest
{
    private static readonly RequestOptions EventStream = new() { Headers = new Dictionary<string, string> { ["Accept"] = "text/event-stream" } };

    [Fact]
    public async Task Stream_AskedFor_ComesInEvents()
    {
        using var content = new StringContent("""{"stream":true}""", Encoding.UTF8, "application/json");
        using var response = await Client().ProxyPostAsync(Provider.Openai, "chat/completions", content, EventStream, Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        var lines = (await reader.ReadToEndAsync(Token)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/event-stream", Request.Headers["Accept"]);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("data: ", line, StringComparison.Ordinal));
        Assert.Equal("data: [DONE]", lines[^1]);
    }

    [Fact]
    public async Task Stream_ReadByPieces_GivesEachAsItComes()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script().Event("1").WaitFor(gate.Task).Event("2"));
        using var response = await Client().ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[100];

        Assert.Equal("data: 1\n\n", Encoding.ASCII.GetString(buffer, 0, await body.ReadAsync(buffer, Token)));
        gate.SetResult();
        Assert.Equal("data: 2\n\n", Encoding.ASCII.GetString(buffer, 0, await body.ReadAsync(buffer.AsMemory(), Token)));
        Assert.Equal(0, await body.ReadAsync(buffer, Token));
    }

    [Fact]
    public async Task Body_ReadWithoutWaiting_IsTheSame()
    {
        Gateway.Enqueue(FakeReply.Script(200, "text/plain").Split("a\nb\nc", 2, 4));
        using var response = await Client().ProxyGetAsync(Provider.Openai, "x", cancellationToken: Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

#pragma warning disable CA1849 // that is what is tested
        Assert.Equal("a\nb\nc", reader.ReadToEnd());
#pragma warning restore CA1849
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_Pausing_IsATimeoutForWhoeverReads(bool asText)
    {
        var clock = new FakeTimeProvider();
        using var pauses = new BodyPauseHandler("data: 1\n\n".Length);
        Gateway.Enqueue(FakeReply.Script().Write("data: 1\n\n").Hang());
        using var response = await Client(o => (o.TimeProvider, o.Handler) = (clock, pauses)).ProxyGetAsync(Provider.Openai, "events", new RequestOptions { IdleTimeout = TimeSpan.FromSeconds(9) }, Token);
        var read = asText ? response.Content.ReadAsStringAsync(Token) : ToEndAsync(response, Token);
        await pauses.Paused;
        clock.Advance(TimeSpan.FromSeconds(9));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => read);

        Assert.Equal("IdleTimeout", exception.Setting);
        Assert.Equal(TimeSpan.FromSeconds(9), exception.Timeout);
        Assert.Equal("ProxyGet", exception.Operation);
        await (await Gateway.NextRequestAsync(Token)).Aborted.WaitAsync(Token);
    }

    [Fact]
    public async Task Body_CancelledByTheReader_IsNoTimeout()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Script().Write("data: 1\n\n").Hang());
        using var pauses = new BodyPauseHandler("data: 1\n\n".Length);
        using var response = await Client(o => o.Handler = pauses).ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var read = ToEndAsync(response, source.Token);
        await pauses.Paused;
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read)).CancellationToken);
    }

    [Fact]
    public async Task Body_CutByTheServer_IsAConnectionError()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script().Write("data: 1\n\n").WaitFor(gate.Task).Close());
        using var response = await Client().ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var read = ToEndAsync(response, Token);
        gate.SetResult();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => read);

        Assert.Equal("ProxyGet failed: the connection broke after 9 bytes of the answer.", exception.Message);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    // A model would go on for nobody.
    [Fact]
    public async Task Body_LeftUnread_EndsAtTheServerToo()
    {
        Gateway.Enqueue(FakeReply.Script().Write("data: 1\n\n").Hang());
        var response = await Client(o => o.Handler = EndlessDrain()).ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        Assert.Equal(9, await body.ReadAsync(new byte[100], Token));

        response.Dispose();

        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    // A read into an empty buffer waits for data, and gives no bytes: that is no end.
    [Fact]
    public async Task Body_LeftAfterAReadOfNoBytes_EndsAtTheServerToo()
    {
        Gateway.Enqueue(FakeReply.Script().Write("data: 1\n\n").Hang());
        var response = await Client(o => o.Handler = EndlessDrain()).ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        Assert.Equal(0, await body.ReadAsync(Memory<byte>.Empty, Token));

        response.Dispose();

        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Body_SlowButSteady_MayTakeAsLongAsItLikes()
    {
        var clock = new FakeTimeProvider();
        var slow = new SlowStream(new PieceStream([.. Enumerable.Repeat<ReadOnlyMemory<byte>>("data: 1\n\n"u8.ToArray(), 20)]));
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(slow) }));
        using var response = await Client(o => (o.TimeProvider, o.Handler) = (clock, handler)).ProxyGetAsync(Provider.Openai, "events", EventStream, Token);
        var reading = ToEndAsync(response, Token);
        while (!reading.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(100));
            slow.GoOn();
        }

        Assert.Equal(20 * "data: 1\n\n".Length, (await reading).Length);
        Assert.True(clock.GetUtcNow() - clock.Start > TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Body_ReadToItsEnd_LeavesTheConnectionForTheNext()
    {
        var client = Client();
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.ProxyGetAsync(Provider.Openai, "models", cancellationToken: Token);
            await response.Content.ReadAsStringAsync(Token);
        }

        Assert.Single(Gateway.Requests.Select(request => request.ConnectionId).Distinct());
    }

    private static async Task<string> ToEndAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
