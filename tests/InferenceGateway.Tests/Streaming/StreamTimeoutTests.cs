using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Streaming;

public sealed class StreamTimeoutTests : StreamTest
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Headers_TooLate_AreATimeoutOfThatName()
    {
        Gateway.Enqueue(FakeReply.Script().StartAfter(new TaskCompletionSource().Task));
        var reading = FailAsync<GatewayTimeoutException>(Ask(Client(o => o.TimeProvider = _clock)));
        await Gateway.NextRequestAsync(Token);
        _clock.Advance(TimeSpan.FromMinutes(10));

        var (error, _) = await reading;

        Assert.Equal(("ResponseTimeout", TimeSpan.FromMinutes(10)), (error.Setting, error.Timeout));
        Assert.Null(error.Progress);
    }

    [Theory]
    [InlineData(null, 120)]
    [InlineData(5, 5)]
    public async Task Body_Pausing_IsATimeoutOfThatName(int? ofTheCall, int seconds)
    {
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Hang());
        var options = ofTheCall is { } limit ? new RequestOptions { IdleTimeout = TimeSpan.FromSeconds(limit) } : null;
        await using var chunks = Ask(Client(o => (o.TimeProvider, o.Handler) = (_clock, EndlessDrain())), options).GetAsyncEnumerator(Token);
        Assert.True(await chunks.MoveNextAsync());
        var step = chunks.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(step.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<GatewayTimeoutException>(() => step);

        Assert.Equal(("IdleTimeout", TimeSpan.FromSeconds(seconds), "CreateChatCompletion"), (error.Setting, error.Timeout, error.Operation));
        Assert.Equal((1, "c1"), (error.Progress!.Chunks, error.Progress.LastId));
        Assert.Contains("after 1 chunk (", error.Message, StringComparison.Ordinal);
        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Body_SlowButSteady_MayTakeAsLongAsItLikes()
    {
        // Comments are signs of life.
        var pieces = Enumerable.Range(0, 20).Select(_ => (ReadOnlyMemory<byte>)": ping\n\n"u8.ToArray()).ToArray();
        var body = new SlowStream(new PieceStream([.. pieces, Body(Chunk("a"), Stop)]));
        var reading = ReadAsync(Ask(Client(body, o => o.TimeProvider = _clock)));
        while (!reading.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(100));
            body.GoOn();
        }

        Assert.Equal("a", await reading);
        Assert.True(_clock.GetUtcNow() - _clock.Start > TimeSpan.FromMinutes(30));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_CancelledByTheCallerAndTooLate_IsNoTimeout(bool cancelsFirst)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var body = new SlowStream(new PieceStream(Body(Chunk("a"))));
        var reading = ReadAsync(Ask(Client(body, o => o.TimeProvider = _clock), cancellationToken: source.Token));
        Action[] ends = [source.Cancel, () => _clock.Advance(TimeSpan.FromMinutes(2))];
        Array.ForEach(cancelsFirst ? ends : [.. ends.Reverse()], end => end());
        body.GoOn();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Hang.Limit, Token))).CancellationToken);
    }

    [Fact]
    public async Task Consumer_Slow_IsNoTimeout()
    {
        var body = new SlowStream(new PieceStream(Body(Chunk("a")), Body(Chunk("b")), Body(Stop)));
        var text = "";
        await using var chunks = Ask(Client(body, o => o.TimeProvider = _clock)).GetAsyncEnumerator(Token);
        while (true)
        {
            var step = chunks.MoveNextAsync().AsTask();
            while (!step.IsCompleted)
            {
                body.GoOn();
            }

            if (!await step)
            {
                break;
            }

            text += chunks.Current.Text;
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal("ab", text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Stream_ThatIsClosed_LeavesNoTimer(int chunks)
    {
        var clock = new TimerCount();
        await using (var reading = Ask(Client(new PieceStream(Body(Chunk("a"), Stop, "[DONE]")), o => o.TimeProvider = clock)).GetAsyncEnumerator(Token))
        {
            for (var read = 0; read < chunks; read++)
            {
                await reading.MoveNextAsync();
            }

            Assert.Equal(chunks == 1, clock.Open > 0);
        }

        Assert.Equal(0, clock.Open);
    }
}
