using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http.Body;

/// <summary>Binary answers, as an operation of the document would return them.</summary>
public sealed class BinaryAnswerTests : ClientTest
{
    private static readonly byte[] Sound = [0, 255, 1, 13, 10, 128];

    private static FakeReply Mpeg() => FakeReply.Script(200, "audio/mpeg");

    private GatewayConnection Connect(TimeProvider? clock = null) =>
        new(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0, TimeProvider = clock ?? TimeProvider.System }, null);

    private static async Task<BinaryAnswer> GetAsync(GatewayConnection connection, RequestOptions? options = null)
    {
        var response = await connection.Api.ProxyGetAsync(Provider.Openai, "speech", options, Token);
        return await BinaryAnswer.ReadAsync(response, connection.Limits.For(options));
    }

    private static async Task<byte[]> AllAsync(BinaryAnswer answer)
    {
        using var all = new MemoryStream();
        await answer.Content.CopyToAsync(all, Token);
        return all.ToArray();
    }

    [Fact]
    public async Task Bytes_AreExact_WithTheirTypeAndFacts()
    {
        using var connection = Connect();
        Gateway.Enqueue(Mpeg().Write(Sound).WithHeader("x-request-id", "r1"));

        using var answer = await GetAsync(connection);

        Assert.Equal("audio/mpeg", answer.ContentType);
        Assert.Equal(Sound, await AllAsync(answer));
        Assert.Equal("r1", answer.Http.RequestId);
        Assert.Equal(1, answer.Http.Attempts);
    }

    [Fact]
    public async Task Length_IsThatOfTheHeader()
    {
        using var connection = Connect();
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));

        using var answer = await GetAsync(connection);

        Assert.Equal(3, answer.ContentLength);
        Assert.Null(answer.ContentType);
        Assert.Equal("abc"u8.ToArray(), await AllAsync(answer));
    }

    [Fact]
    public async Task Bytes_CanBeRead_BeforeTheLastIsThere()
    {
        using var connection = Connect();
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(Mpeg().Write(Sound).WaitFor(gate.Task).Write(Sound));

        using var answer = await GetAsync(connection);
        var buffer = new byte[100];

        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(buffer, Token));
        gate.SetResult();
        Assert.Equal(Sound, await AllAsync(answer));
    }

    [Fact]
    public async Task Status_ThatIsAnError_IsTheSameExceptionAsElsewhere()
    {
        using var connection = Connect();
        Gateway.Enqueue(FakeReply.Error(404, "no such voice"));

        var exception = await Assert.ThrowsAsync<GatewayNotFoundException>(() => GetAsync(connection));

        Assert.Contains("ProxyGet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no such voice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_CutByTheServer_AreAConnectionError()
    {
        using var connection = Connect();
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(Mpeg().Write(Sound).WaitFor(gate.Task).Close());
        using var answer = await GetAsync(connection);
        var read = AllAsync(answer);
        gate.SetResult();

        Assert.Equal("ProxyGet failed: the connection broke after 6 bytes of the answer.", (await Assert.ThrowsAsync<GatewayConnectionException>(() => read)).Message);
    }

    [Fact]
    public async Task Bytes_ThatPause_AreATimeout()
    {
        var clock = new FakeTimeProvider();
        using var connection = Connect(clock);
        Gateway.Enqueue(Mpeg().Write(Sound).Hang());
        using var answer = await GetAsync(connection, new RequestOptions { IdleTimeout = TimeSpan.FromSeconds(9) });
        var buffer = new byte[100];
        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(buffer, Token));
        var read = answer.Content.ReadAsync(buffer, Token).AsTask();
        clock.Advance(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => read);

        Assert.Equal("IdleTimeout", exception.Setting);
        Assert.Equal("ProxyGet", exception.Operation);
    }

    [Fact]
    public async Task Disposing_BeforeTheEnd_ClosesTheConnection()
    {
        using var connection = Connect();
        Gateway.Enqueue(Mpeg().Write(Sound).Hang());
        var answer = await GetAsync(connection);
        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(new byte[100], Token));

        answer.Dispose();

        await (await Gateway.NextRequestAsync(Token)).Aborted.WaitAsync(Token);
    }
}
