using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

public sealed class RetryCancellationTests : RetryTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wait_CancelledByTheCaller_EndsAtOnce(bool stream)
    {
        var clock = new RetryClock { Holds = true };
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Error(503, "busy"));
        var client = Retrying(o => o.TimeProvider = clock);
        Task call = stream
            ? client.GenerateContentStreamingAsync("m", "hi", cancellationToken: source.Token).GetAsyncEnumerator(Token).MoveNextAsync().AsTask()
            : client.GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await clock.Waiting.WaitAsync(Token);
        Assert.False(call.IsCompleted);
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task SecondAttempt_CancelledByTheCaller_IsNoFailure()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Script(200, "application/json").StartAfter(new TaskCompletionSource().Task));
        var call = Retrying().GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await Gateway.NextRequestAsync(Token);
        await Gateway.NextRequestAsync(Token);
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(source.Token, exception.CancellationToken);
    }
}
