using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http;

public sealed class TimeoutTests : ClientTest
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Headers_TooLate_AreATimeoutOfThatName()
    {
        var call = AskAsync(FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task), o => o.TimeProvider = _clock);
        await Gateway.NextRequestAsync(Token);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => call);

        Assert.Equal("ResponseTimeout", exception.Setting);
        Assert.Equal(TimeSpan.FromMinutes(10), exception.Timeout);
        Assert.Equal("CreateChatCompletion", exception.Operation);
        Assert.Contains("(ResponseTimeout = 00:10:00)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_LimitOfTheCall_GoesBeforeTheClients()
    {
        Gateway.Enqueue(FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task));
        var call = Client(o => o.TimeProvider = _clock).GenerateContentAsync("m", "hi", new RequestOptions { ResponseTimeout = TimeSpan.FromSeconds(5) }, Token);
        await Gateway.NextRequestAsync(Token);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromSeconds(5), (await Assert.ThrowsAsync<GatewayTimeoutException>(() => call)).Timeout);
    }

    [Fact]
    public async Task Body_Pausing_IsATimeoutOfThatName()
    {
        using var pauses = new BodyPauseHandler("{\"id\":".Length);
        var call = AskAsync(FakeReply.Script(200, "application/json").Write("{\"id\":").Hang(), o => (o.TimeProvider, o.Handler) = (_clock, pauses));
        await pauses.Paused;
        _clock.Advance(TimeSpan.FromMinutes(2));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => call);

        Assert.Equal("IdleTimeout", exception.Setting);
        Assert.Equal(TimeSpan.FromMinutes(2), exception.Timeout);
    }

    [Fact]
    public async Task Headers_CancelledByTheCaller_AreNoTimeout()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task));
        var call = Client().GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await Gateway.NextRequestAsync(Token);
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Body_CancelledByTheCaller_IsNoTimeout()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Script(200, "application/json").Write("{").Hang());
        using var pauses = new BodyPauseHandler("{".Length);
        var call = Client(o => (o.TimeProvider, o.Handler) = (_clock, pauses)).GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        var request = await Gateway.NextRequestAsync(Token);
        await pauses.Paused;
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(source.Token, exception.CancellationToken);
        await request.Aborted.WaitAsync(Token);
    }

    [Fact]
    public async Task Body_SlowButSteady_MayTakeAsLongAsItLikes()
    {
        var json = Encoding.UTF8.GetBytes("""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"late"}}]}""");
        var slow = new SlowStream(new PieceStream([.. json.Select(value => (ReadOnlyMemory<byte>)new[] { value })]));
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(slow) }));
        var call = Client(o => (o.TimeProvider, o.Handler) = (_clock, handler)).GenerateContentAsync("m", "hi", cancellationToken: Token);
        while (!call.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(100));
            slow.GoOn();
        }

        Assert.Equal("late", (await call).Text);
        Assert.True(_clock.GetUtcNow() - _clock.Start > TimeSpan.FromHours(2));
    }

    // A handler may need a while to end after the token was cancelled, and meanwhile the limit runs out, or the other way round.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Headers_CancelledByTheCallerAndTooLate_AreNoTimeout(bool cancelsFirst)
    {
        var gate = new TaskCompletionSource();
        using var handler = new StubHandler(async (_, token) =>
        {
            await gate.Task;
            token.ThrowIfCancellationRequested();
            return new HttpResponseMessage();
        });

        await CancelledAndTooLateAsync(handler, gate, cancelsFirst);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_CancelledByTheCallerAndTooLate_IsNoTimeout(bool cancelsFirst)
    {
        var slow = new SlowStream(new PieceStream("{}"u8.ToArray()));
        var gate = new TaskCompletionSource();
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(slow) }));
        _ = gate.Task.ContinueWith(_ => slow.GoOn(), Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        await CancelledAndTooLateAsync(handler, gate, cancelsFirst);
    }

    private async Task CancelledAndTooLateAsync(HttpMessageHandler handler, TaskCompletionSource gate, bool cancelsFirst)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = Client(o => (o.TimeProvider, o.Handler) = (_clock, handler)).GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        Action[] ends = [source.Cancel, () => _clock.Advance(TimeSpan.FromMinutes(10))];
        Array.ForEach(cancelsFirst ? ends : [.. ends.Reverse()], end => end());
        gate.SetResult();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Hang.Limit, Token))).CancellationToken);
    }

    [Fact]
    public async Task ErrorBody_CancelledByTheCaller_IsNoApiError()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Script(500, "application/json").Write("{").Hang());
        using var pauses = new BodyPauseHandler("{".Length);
        var call = Client(o => (o.TimeProvider, o.Handler) = (_clock, pauses)).GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await pauses.Paused;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Token_CancelledBefore_SendsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().GenerateContentAsync("m", "hi", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Connection_TooSlow_IsATimeoutOfThatName()
    {
        using var host = new SilentHost();
        var client = Client(o =>
        {
            o.BaseUrl = host.Address;
            o.ConnectTimeout = TimeSpan.FromMilliseconds(100);
        });

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Equal("ConnectTimeout", exception.Setting);
        Assert.Equal(TimeSpan.FromMilliseconds(100), exception.Timeout);
    }

    [Fact]
    public async Task Timers_AfterTheHeaders_DoNotEndTheBody()
    {
        var gate = new TaskCompletionSource();
        var json = """{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"late"}}]}""";
        using var pauses = new BodyPauseHandler(10);
        var call = AskAsync(
            FakeReply.Script(200, "application/json").Write(json[..10]).WaitFor(gate.Task).Write(json[10..]),
            o => (o.TimeProvider, o.IdleTimeout, o.Handler) = (_clock, Timeout.InfiniteTimeSpan, pauses));
        await pauses.Paused;
        _clock.Advance(TimeSpan.FromHours(1));
        gate.SetResult();

        Assert.Equal("late", (await call).Text);
    }
}
