using System.Text;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests;

public sealed class RecordedRequestTests : GatewayTest
{
    [Fact]
    public async Task Requests_AfterACall_HoldWhatWasSent()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions?provider=openai&x=a%20b&x=c");
        message.Headers.Add("X-Trace", ["one", "two"]);
        message.Content = JsonContent("""{"model":"gpt-4o","messages":[]}""");
        await Http.SendAsync(message, Token);

        var request = Assert.Single(Gateway.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("/v1/chat/completions?provider=openai&x=a%20b&x=c", request.RawTarget);
        Assert.Equal("?provider=openai&x=a%20b&x=c", request.QueryString);
        Assert.Equal("openai", request.Query["provider"]);
        Assert.Equal("a b,c", request.Query["x"]);
        Assert.Equal("one, two", request.Headers["x-trace"]);
        Assert.Equal("""{"model":"gpt-4o","messages":[]}""", request.BodyText);
        Assert.Equal("gpt-4o", (string?)request.Json!["model"]);
        Assert.Equal(request.BodyText, Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public async Task Json_BodyIsNotJson_IsNull()
    {
        await PostChatAsync("{");
        await GetAsync("/v1/models");
        Assert.All(Gateway.Requests, request => Assert.Null(request.Json));
    }

    [Fact]
    public async Task Body_OfManyMegabytes_IsRecordedWhole()
    {
        await PostChatAsync(new string(' ', 40 << 20));
        Assert.Equal(40 << 20, Gateway.Requests[0].Body.Length);
    }

    [Fact]
    public async Task ClearRequests_AfterACall_ForgetsIt()
    {
        await GetAsync("/v1/models?n=1");
        Gateway.ClearRequests();
        await GetAsync("/v1/models?n=2");

        Assert.Equal("?n=2", Assert.Single(Gateway.Requests).QueryString);
        Assert.Same(Gateway.Requests[0], await Gateway.NextRequestAsync(Token));
    }

    [Fact]
    public async Task ConnectionId_OverOneConnection_IsTheSame()
    {
        await GetAsync("/v1/models");
        await GetAsync("/v1/models");
        using var other = await RawClient.ConnectAsync(Gateway, Token);
        await other.GetAsync("/health", Token);
        await other.ReadUntilAsync("}", Token);
        Assert.Equal(Gateway.Requests[0].ConnectionId, Gateway.Requests[1].ConnectionId);
        Assert.NotEqual(Gateway.Requests[0].ConnectionId, Gateway.Requests[2].ConnectionId);
    }

    [Fact]
    public async Task NextRequestAsync_BeforeAndAfterTheCall_GivesEachRequestOnce()
    {
        var waiting = Gateway.NextRequestAsync(Token);
        await GetAsync("/v1/models?n=1");
        await GetAsync("/v1/models?n=2");
        Assert.Equal("1", (await waiting).Query["n"]);
        Assert.Equal("2", (await Gateway.NextRequestAsync(Token)).Query["n"]);
    }

    [Fact]
    public async Task NextRequestAsync_WhileTheReplyHangs_GivesTheRequest()
    {
        Gateway.Enqueue(FakeReply.RawHttp().Hang());
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        var request = await Gateway.NextRequestAsync(Token);
        Assert.False(request.HasAborted);
        Assert.False(request.Aborted.IsCompleted);
    }

    [Fact]
    public async Task NextRequestAsync_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        var waiting = Gateway.NextRequestAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    public static TheoryData<string, FakeReply> UnfinishedReplies => new()
    {
        { "no answer yet", FakeReply.RawHttp().Hang() },
        { "before headers", FakeReply.Json("{}").StartAfter(new TaskCompletionSource().Task) },
        { "after headers", FakeReply.Script().Hang() },
        { "in a delay", FakeReply.Events(["{}"], done: false).Delay(TimeSpan.FromHours(1)).Done() },
        { "after a chunk", FakeReply.Events(["{}"], done: false).Hang() },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(UnfinishedReplies))]
    public async Task Aborted_ClientGoes_Completes(string when, FakeReply reply)
    {
        Assert.NotEmpty(when);
        Gateway.Enqueue(reply);
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        var request = await Gateway.NextRequestAsync(Token);
        client.Dispose();
        await request.Aborted.WaitAsync(Token);
        Assert.True(request.HasAborted);
    }

    public static TheoryData<string, FakeReply> FinishedReplies => new()
    {
        { "json", FakeReply.Json("{}") },
        { "events", FakeReply.Events("{}") },
        { "no body", FakeReply.Script(204, contentType: null) },
        { "reset", FakeReply.Events(["{}"], done: false).Reset() },
        { "raw", FakeReply.RawHttp("HTTP/1.1 200 OK\r\n\r\n") },
        { "closed", FakeReply.Script().Close() },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(FinishedReplies))]
    public async Task Aborted_ReplySentOrCut_IsCancelled(string how, FakeReply reply)
    {
        Assert.NotEmpty(how);
        Gateway.Enqueue(reply);
        using (var client = await RawClient.ConnectAsync(Gateway, Token))
        {
            await client.SendAsync("GET /v1/models HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n", Token);
            await client.ReadToEndAsync(Token);
        }

        var request = await Gateway.NextRequestAsync(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.Aborted);
        Assert.False(request.HasAborted);
    }
}
