using System.Diagnostics;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests;

public sealed class FakeGatewayTests : GatewayTest
{
    private static readonly TimeSpan s_prompt = TimeSpan.FromSeconds(5);

    [Fact]
    public void BaseUrl_Always_IsLoopbackAndEndsInV1()
    {
        Assert.Equal("127.0.0.1", Gateway.BaseUrl.Host);
        Assert.Equal("/v1", Gateway.BaseUrl.AbsolutePath);
        Assert.NotEqual(0, Gateway.BaseUrl.Port);
    }

    [Fact]
    public async Task StartAsync_Twice_GivesTwoPorts()
    {
        await using var other = await FakeGateway.StartAsync(cancellationToken: Token);
        Assert.NotEqual(Gateway.BaseUrl.Port, other.BaseUrl.Port);
    }

    [Fact]
    public async Task Gateway_WithAThousandRequestsAtOnce_AnswersAll()
    {
        const int count = 1000;
        var gate = new TaskCompletionSource();
        Gateway.Respond(request => FakeReply.Text(request.Query["n"]).StartAfter(gate.Task));
        var answers = Enumerable.Range(0, count).Select(n => Http.GetStringAsync($"/v1/models?n={n}", Token)).ToArray();

        for (var received = 0; received < count; received++)
        {
            await Gateway.NextRequestAsync(Token);
        }

        gate.SetResult();
        Assert.Equal(Enumerable.Range(0, count).Select(n => $"{n}"), await Task.WhenAll(answers));
        Assert.Equal(count, Gateway.Requests.Count);
    }

    [Fact]
    public async Task DisposeAsync_WithHangingRepliesAndClients_EndsPromptly()
    {
        Gateway.Enqueue("/v1/models", FakeReply.Script().Hang(), FakeReply.RawHttp().Hang(), FakeReply.RawHttp("x").Close())
            .Enqueue(FakeReply.Json("{}").StartAfter(new TaskCompletionSource().Task));
        using var hanging = await RawClient.ConnectAsync(Gateway, Token);
        using var silent = await RawClient.ConnectAsync(Gateway, Token);
        using var closed = await RawClient.ConnectAsync(Gateway, Token);
        using var gated = await RawClient.ConnectAsync(Gateway, Token);
        using var halfSent = await RawClient.ConnectAsync(Gateway, Token);
        using var idle = await RawClient.ConnectAsync(Gateway, Token);
        foreach (var client in new[] { hanging, silent, closed, gated })
        {
            await client.GetAsync("/v1/models", Token);
            await Gateway.NextRequestAsync(Token);
        }

        await halfSent.SendAsync("POST /v1/chat/completions HTTP/1.1\r\nHost: g\r\nContent-Length: 9\r\n\r\n{", Token);
        var clock = Stopwatch.StartNew();
        await Gateway.DisposeAsync();
        Assert.True(clock.Elapsed < s_prompt, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task DisposeAsync_WithAClientThatDoesNotRead_EndsPromptly()
    {
        Gateway.Enqueue(FakeReply.RawHttp(new byte[64 << 20]), FakeReply.Script().Write(new byte[64 << 20]));
        using var raw = await RawClient.ConnectAsync(Gateway, Token);
        using var http = await RawClient.ConnectAsync(Gateway, Token);
        await raw.GetAsync("/v1/models", Token);
        await http.GetAsync("/v1/models", Token);
        await Gateway.NextRequestAsync(Token);
        await Gateway.NextRequestAsync(Token);

        var clock = Stopwatch.StartNew();
        await Gateway.DisposeAsync();
        Assert.True(clock.Elapsed < s_prompt, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task DisposeAsync_Twice_IsFine()
    {
        await Gateway.DisposeAsync();
        await Gateway.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync("/health"));
    }
}
