using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Speech;

/// <summary>Reading the answer of an operation that returns bytes.</summary>
public sealed class BinaryAnswerTests : ClientTest
{
    private static readonly byte[] Sound = [0, 255, 1, 13, 10, 128];

    private static FakeReply Mpeg() => FakeReply.Script(200, "audio/mpeg");

    private Task<BinaryAnswer> SpeakAsync(Action<InferenceGatewayClientOptions>? configure = null, RequestOptions? options = null) =>
        Client(configure).CreateSpeechAsync(Provider.Openai, "tts-1", "hello", "alloy", options, Token);

    private static async Task<byte[]> AllAsync(BinaryAnswer answer)
    {
        using var all = new MemoryStream();
        await answer.Content.CopyToAsync(all, Token);
        return all.ToArray();
    }

    [Fact]
    public async Task Bytes_AreExact_WithTheirTypeAndFacts()
    {
        Gateway.Enqueue(Mpeg().Write(Sound).WithHeader("x-request-id", "r1"));

        using var answer = await SpeakAsync();

        Assert.Equal("audio/mpeg", answer.ContentType);
        Assert.Equal(Sound, await AllAsync(answer));
        Assert.Equal("r1", answer.Http.RequestId);
        Assert.Equal(1, answer.Http.Attempts);
    }

    [Fact]
    public async Task Length_IsThatOfTheHeader()
    {
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));

        using var answer = await SpeakAsync();

        Assert.Equal(3, answer.ContentLength);
        Assert.Null(answer.ContentType);
        Assert.Equal("abc"u8.ToArray(), await answer.ToBytesAsync(Token));
    }

    [Fact]
    public async Task Bytes_CanBeRead_BeforeTheLastIsThere()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(Mpeg().Write(Sound).WaitFor(gate.Task).Write(Sound));

        using var answer = await SpeakAsync();
        var buffer = new byte[100];

        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(buffer, Token));
        gate.SetResult();
        Assert.Equal(Sound, await AllAsync(answer));
    }

    [Fact]
    public async Task Bytes_CanBeReadSynchronously()
    {
        Gateway.Enqueue(Mpeg().Write(Sound));
        using var answer = await SpeakAsync();
        var buffer = new byte[100];

        Assert.Equal(Sound.Length, await Task.Run(() => answer.Content.Read(buffer, 0, buffer.Length), Token));
        Assert.Equal(Sound, buffer[..Sound.Length]);
    }

    [Fact]
    public async Task Bytes_CutByTheServer_AreAConnectionError()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(Mpeg().Write(Sound).WaitFor(gate.Task).Close());
        using var answer = await SpeakAsync();
        var read = answer.ToBytesAsync(Token);
        gate.SetResult();

        Assert.Equal("CreateSpeech failed: the connection broke after 6 bytes of the answer.", (await Assert.ThrowsAsync<GatewayConnectionException>(() => read)).Message);
    }

    [Fact]
    public async Task Bytes_ThatPause_AreATimeout()
    {
        var clock = new FakeTimeProvider();
        Gateway.Enqueue(Mpeg().Write(Sound).Hang());
        using var answer = await SpeakAsync(o => o.TimeProvider = clock, new RequestOptions { IdleTimeout = TimeSpan.FromSeconds(9) });
        var buffer = new byte[100];
        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(buffer, Token));
        var read = answer.Content.ReadAsync(buffer, Token).AsTask();
        clock.Advance(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => read);

        Assert.Equal("IdleTimeout", exception.Setting);
        Assert.Equal("CreateSpeech", exception.Operation);
    }

    [Fact]
    public async Task Disposing_BeforeTheEnd_ClosesTheConnection()
    {
        Gateway.Enqueue(Mpeg().Write(Sound).Hang());
        var answer = await SpeakAsync();
        Assert.Equal(Sound.Length, await answer.Content.ReadAsync(new byte[100], Token));

        answer.Dispose();

        await (await Gateway.NextRequestAsync(Token)).Aborted.WaitAsync(Token);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    public async Task Bytes_ThatAreNone_AreNoAnswer(string http)
    {
        Gateway.Enqueue(FakeReply.RawHttp(http));
        using var answer = await SpeakAsync();

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => answer.ToBytesAsync(Token));

        Assert.Equal("CreateSpeech failed: the answer is empty.", exception.Message);
    }

    [Fact]
    public async Task Bytes_AboveTheLimit_AreNotCollected()
    {
        Gateway.Enqueue(Mpeg().Write(new byte[3000]));
        using var answer = await SpeakAsync(o => o.MaxResponseBytes = 2048);

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => answer.ToBytesAsync(Token));

        Assert.Contains("larger than 2048 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_AskedForTwice_AreRefusedInsteadOfBeingEmpty()
    {
        Gateway.Enqueue(Mpeg().Write(Sound));
        using var answer = await SpeakAsync();
        await answer.ToBytesAsync(Token);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => answer.ToBytesAsync(Token));

        Assert.Contains("only once", exception.Message, StringComparison.Ordinal);
    }
}
