using InferenceGateway.Http.Body;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http.Body;

/// <summary>A time limit that is used again keeps nothing of the call before.</summary>
public sealed class DeadlinePoolTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(7);

    [Fact]
    public void Rent_AfterAUse_GivesTheSameLimitAgain()
    {
        Deadline first;
        using (var lease = DeadlinePool.Rent(TimeProvider.System, s_limit, default))
        {
            first = lease.Deadline;
            first.Start();
        }

        using var next = DeadlinePool.Rent(TimeProvider.System, s_limit, default);

        Assert.Same(first, next.Deadline);
        Assert.False(next.Deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void Rent_OfAnotherLimit_GivesAnother()
    {
        Deadline first;
        using (var lease = DeadlinePool.Rent(TimeProvider.System, s_limit, default))
        {
            first = lease.Deadline;
        }

        using var next = DeadlinePool.Rent(TimeProvider.System, s_limit + s_limit, default);

        Assert.NotSame(first, next.Deadline);
    }

    [Fact]
    public void Rent_AfterManyOtherLimits_GivesTheLastOnesAgain()
    {
        for (var minutes = 1; minutes <= 20; minutes++)
        {
            DeadlinePool.Rent(TimeProvider.System, TimeSpan.FromMinutes(minutes), default).Dispose();
        }

        Deadline last;
        using (var lease = DeadlinePool.Rent(TimeProvider.System, TimeSpan.FromMinutes(20), default))
        {
            last = lease.Deadline;
        }

        using var next = DeadlinePool.Rent(TimeProvider.System, TimeSpan.FromMinutes(20), default);

        Assert.Same(last, next.Deadline);
    }

    [Fact]
    public void Rent_ByAClockOfATest_IsNeverShared()
    {
        var clock = new FakeTimeProvider();
        Deadline first;
        using (var lease = DeadlinePool.Rent(clock, s_limit, default))
        {
            first = lease.Deadline;
        }

        using var next = DeadlinePool.Rent(clock, s_limit, default);

        Assert.NotSame(first, next.Deadline);
    }

    [Fact]
    public void CallerOfAnEarlierUse_Cancels_TheNextUseGoesOn()
    {
        using var earlier = new CancellationTokenSource();
        using var closing = new CancellationTokenSource();
        DeadlinePool.Rent(TimeProvider.System, s_limit, earlier.Token, closing.Token).Dispose();
        using var next = DeadlinePool.Rent(TimeProvider.System, s_limit, default);

        earlier.Cancel();
        closing.Cancel();

        Assert.False(next.Deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void CallerOfThisUse_Cancels_TheLimitIsNotUsedAgain()
    {
        using var caller = new CancellationTokenSource();
        Deadline cancelled;
        using (var lease = DeadlinePool.Rent(TimeProvider.System, s_limit, caller.Token))
        {
            cancelled = lease.Deadline;
            caller.Cancel();
            Assert.True(cancelled.Token.IsCancellationRequested);
            Assert.False(cancelled.Expired);
        }

        using var next = DeadlinePool.Rent(TimeProvider.System, s_limit, default);

        Assert.NotSame(cancelled, next.Deadline);
    }

    [Fact]
    public void Deadline_ThatRanOut_CannotBeStartedOrUsedAgain()
    {
        var clock = new FakeTimeProvider();
        using var deadline = new Deadline(clock, s_limit, default);
        deadline.Start();
        clock.Advance(s_limit);

        deadline.Start();
        deadline.Stop();

        Assert.True(deadline.Expired);
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.TryReset());
    }
}
