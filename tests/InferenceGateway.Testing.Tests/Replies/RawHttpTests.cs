using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

public sealed class RawHttpTests : GatewayTest
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("not HTTP at all")]
    public async Task RawHttp_AnyBytes_AreAllTheClientGets(string bytes)
    {
        Gateway.Enqueue(FakeReply.RawHttp(bytes));
        Assert.Equal((bytes, false), await ReadAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    public async Task RawHttp_Reset_EndsInAReset(string bytes)
    {
        Gateway.Enqueue(FakeReply.RawHttp(bytes).Reset());
        Assert.Equal((bytes, true), await ReadAsync());
    }

    [Fact]
    public async Task RawHttp_Empty_IsAnEmptyReplyToAnHttpClient()
    {
        Gateway.Respond(_ => FakeReply.RawHttp());
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => PostChatAsync(Question("a")));
        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task RawHttp_WholeAnswer_IsReadByAnHttpClient()
    {
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 207 Odd\r\nConnection: close\r\n").Write("X: 1\r\n\r\n").Write("body"u8));
        var response = await GetAsync("/v1/models");
        Assert.Equal("Odd", response.ReasonPhrase);
        Assert.Equal("1", Assert.Single(response.Headers.GetValues("X")));
        Assert.Equal("body", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task RawHttp_HalfHeadersThenGate_ArriveBeforeTheGateOpens()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 2"u8).WaitFor(gate.Task).Write("00 OK"));
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        Assert.Equal("HTTP/1.1 2", await client.ReadAsync(Token));
        gate.SetResult();
        Assert.Equal(("00 OK", false), await client.ReadToEndAsync(Token));
    }

    private async Task<(string Text, bool WasReset)> ReadAsync()
    {
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        return await client.ReadToEndAsync(Token);
    }
}
