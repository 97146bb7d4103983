using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

public sealed class EndingTests : GatewayTest
{
    private const string FirstChunk = "a\r\ndata: {}\n\n\r\n";

    private static FakeReply OneEvent => FakeReply.Events(["{}"], done: false);

    [Fact]
    public async Task End_OnTheSocket_KeepsTheConnection()
    {
        Gateway.Enqueue(OneEvent.End(), FakeReply.Json("{}"));
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        await client.ReadUntilAsync(FirstChunk + "0\r\n\r\n", Token);
        await client.GetAsync("/v1/models", Token);
        await client.ReadUntilAsync("\r\n\r\n{}", Token);
    }

    [Fact]
    public async Task Reset_AfterAPiece_ClientReadsThePieceThenAReset()
    {
        Gateway.Enqueue(OneEvent.Reset());
        var (text, wasReset) = await ReadAsync();
        Assert.EndsWith(FirstChunk, text, StringComparison.Ordinal);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task Reset_AfterManyBytes_LosesNone()
    {
        Gateway.Enqueue(FakeReply.RawHttp(new string('x', 60_000)).Reset());
        var (text, wasReset) = await ReadAsync();
        Assert.Equal(60_000, text.Length);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task Reset_WithoutAPiece_ComesAfterTheHeaders()
    {
        Gateway.Enqueue(FakeReply.Script().Reset());
        var (text, wasReset) = await ReadAsync();
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", text, StringComparison.Ordinal);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task Close_AfterAPiece_ClientReadsAnEndWithoutTheLastChunk()
    {
        Gateway.Enqueue(OneEvent.Close());
        var (text, wasReset) = await ReadAsync();
        Assert.EndsWith(FirstChunk, text, StringComparison.Ordinal);
        Assert.False(wasReset);
    }

    [Fact]
    public async Task Close_ToAnHttpClient_IsAPrematureEnd()
    {
        Gateway.Enqueue(OneEvent.Close());
        using var response = await StreamChatAsync();
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
    }

    [Fact]
    public async Task Hang_AfterAPiece_SendsNothingMore()
    {
        Gateway.Enqueue(OneEvent.Hang());
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        await client.ReadUntilAsync(FirstChunk, Token);
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ReadAsync(enough.Token));
    }

    private async Task<(string Text, bool WasReset)> ReadAsync()
    {
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        return await client.ReadToEndAsync(Token);
    }
}
