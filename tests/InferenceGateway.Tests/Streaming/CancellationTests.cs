using System.Runtime.CompilerServices;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Cancelling the token ends the stream at every point, and the exception has that token.</summary>
public sealed class CancellationTests : StreamTest
{
    private readonly CancellationTokenSource _source = new();

    public static TheoryData<bool, bool> Tokens => new() { { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Token_CancelledBefore_SendsNothing(bool atCall, bool atEnumeration)
    {
        await _source.CancelAsync();

        await CancelledAsync(Stream(atCall, atEnumeration));

        Assert.Empty(Gateway.Requests);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Token_CancelledBeforeTheHeaders_EndsTheCall(bool atCall, bool atEnumeration)
    {
        Gateway.Enqueue(FakeReply.Script().StartAfter(new TaskCompletionSource().Task));
        var reading = CancelledAsync(Stream(atCall, atEnumeration));
        var request = await Gateway.NextRequestAsync(Token);
        await _source.CancelAsync();

        await reading;
        await request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Token_CancelledWhileWaiting_EndsTheReading(bool atCall, bool atEnumeration)
    {
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Hang());
        var chunks = Stream(atCall, atEnumeration).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());
        var step = CancelledBy(_source.Token, async () => await chunks.MoveNextAsync());
        Assert.False(step.IsCompleted);
        await _source.CancelAsync();

        await step;
        await Request.Aborted.WaitAsync(Hang.Limit, Token);
        Assert.False(await chunks.MoveNextAsync());
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Token_CancelledBetweenChunks_EndsTheReading(bool atCall, bool atEnumeration)
    {
        Gateway.Enqueue(FakeReply.Script().Write(Body(Chunk("a"), Chunk("b"))).Hang());
        var read = 0;
        await CancelledAsync(Stream(atCall, atEnumeration), () =>
        {
            read++;
            _source.Cancel();
        });

        Assert.Equal(1, read);
        await Request.Aborted.WaitAsync(Hang.Limit, Token);
    }

    [Fact]
    public async Task Token_OfTwo_IsTheOneThatWasCancelled()
    {
        using var other = new CancellationTokenSource();
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Hang());
        var stream = Client().GenerateContentStreamingAsync("m", "hi", cancellationToken: other.Token);

        await CancelledAsync(stream.WithCancellation(_source.Token), _source.Cancel);
    }

    [Fact]
    public async Task Token_CancelledAfterTheEnd_ChangesNothing()
    {
        var chunks = Stream(true, true).GetAsyncEnumerator();
        while (await chunks.MoveNextAsync())
        {
        }

        await _source.CancelAsync();

        Assert.False(await chunks.MoveNextAsync());
    }

    public override ValueTask DisposeAsync()
    {
        _source.Dispose();
        return base.DisposeAsync();
    }

    private static async Task CancelledBy(CancellationToken token, Func<Task> read) =>
        Assert.Equal(token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(read)).CancellationToken);

    private Task CancelledAsync(ConfiguredCancelableAsyncEnumerable<CreateChatCompletionStreamResponse> stream, Action? atChunk = null) =>
        CancelledBy(_source.Token, async () =>
        {
            await foreach (var chunk in stream)
            {
                atChunk?.Invoke();
            }
        });

    private ConfiguredCancelableAsyncEnumerable<CreateChatCompletionStreamResponse> Stream(bool atCall, bool atEnumeration) =>
        Client(o => o.Handler = EndlessDrain()).GenerateContentStreamingAsync("m", "hi", cancellationToken: atCall ? _source.Token : default)
            .WithCancellation(atEnumeration ? _source.Token : default);
}
