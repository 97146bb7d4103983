using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

[Trait("Culture", "Any")]
public sealed class WaitTests : RetryTest
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.999999)]
    public async Task Backoff_WhateverTheJitter_GrowsToTheLimitAndNotBeyond(double random)
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(Retrying(o => (o.Randomness, o.MaxRetries) = (() => random, 12))));

        Assert.Equal(13, exception.Attempts);
        Assert.InRange(Clock.Waits[0], TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(8), Clock.Waits[^1]);
        Assert.All(Clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(8)));
        Assert.All(Clock.Waits.Zip(Clock.Waits.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
    }

    [Theory]
    [InlineData(0.0, new[] { 375, 750, 1500, 3000, 6000, 8000 })]
    [InlineData(0.5, new[] { 500, 1000, 2000, 4000, 8000, 8000 })]
    [InlineData(1.0, new[] { 625, 1250, 2500, 5000, 8000, 8000 })]
    public async Task Backoff_IsHalfASecondThatDoubles_MoreOrLessAQuarter(double random, int[] milliseconds)
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));

        await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(Retrying(o => (o.Randomness, o.MaxRetries) = (() => random, 6))));

        Assert.Equal(milliseconds.Select(wait => TimeSpan.FromMilliseconds(wait)), Clock.Waits);
    }

    [Fact]
    public async Task Backoff_WithJitter_IsNotAlwaysTheSame()
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));
        var client = Retrying(o => o.MaxRetries = 1);
        for (var call = 0; call < 4; call++)
        {
            await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(client));
        }

        Assert.NotEqual(1, Clock.Waits.Distinct().Count());
    }

    [Theory]
    [InlineData(429, "3", 3)]
    [InlineData(503, "3", 3)]
    [InlineData(500, "1", 1)]
    [InlineData(429, "60", 60)]
    [InlineData(503, "Sat, 01 Aug 2026 12:00:30 GMT", 30)]
    [InlineData(429, "Sat, 01 Aug 2026 12:01:00 GMT", 60)]
    public async Task RetryAfter_UpToAMinute_IsObeyed(int status, string header, int seconds)
    {
        Gateway.Enqueue(FakeReply.Error(status, "slow down").WithHeader("Retry-After", header));

        await AskAsync(Retrying());

        Assert.Equal([TimeSpan.FromSeconds(seconds)], Clock.Waits);
    }

    // The gateway drops the header on /v1, and relays the body.
    [Theory]
    [InlineData("""{"error":{"message":"Rate limit reached. Please try again in 7.66s. Visit our site."}}""", 7.66)]
    [InlineData("""{"error":"{\"error\":{\"message\":\"Rate limit reached. Please try again in 20ms.\"}}"}""", 0.02)]
    [InlineData("""[{"error":{"code":429,"message":"Quota","details":[{"quotaId":"PerDay"},{"retryDelay":"41s"}]}}]""", 41)]
    [InlineData("""{"error":{"message":"Please retry after 55 seconds."}}""", 55)]
    public async Task Wait_InTheBody_IsObeyed(string body, double seconds)
    {
        Gateway.Enqueue(FakeReply.Json(body, 429));

        await AskAsync(Retrying());

        Assert.Equal([TimeSpan.FromSeconds(seconds)], Clock.Waits);
    }

    [Fact]
    public async Task Wait_InTheHeader_TakesPrecedence()
    {
        Gateway.Enqueue(FakeReply.Error(429, "try again in 9s").WithHeader("Retry-After", "3"));

        await AskAsync(Retrying());

        Assert.Equal([TimeSpan.FromSeconds(3)], Clock.Waits);
    }

    [Fact]
    public async Task Wait_InTheBodyBeyondAMinute_FailsAtOnceAndSaysIt()
    {
        Gateway.Respond(_ => FakeReply.Error(429, "Please try again in 7m12s."));

        var exception = await Assert.ThrowsAsync<GatewayRateLimitException>(() => AskAsync(Retrying()));

        Assert.Equal((TimeSpan.FromSeconds(432), 1), (exception.RetryAfter, exception.Attempts));
        Assert.EndsWith("Please try again in 7m12s. The server asks to wait 432 s.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "61", 61)]
    [InlineData(503, "410400", 410_400)]
    [InlineData(503, "Sat, 01 Aug 2026 12:01:01 GMT", 61)]
    [InlineData(429, "99999999999", int.MaxValue)]
    public async Task RetryAfter_Beyond_FailsAtOnceAndSaysIt(int status, string header, int seconds)
    {
        Gateway.Respond(_ => FakeReply.Error(status, "slow down").WithHeader("Retry-After", header));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(Retrying()));

        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
        Assert.Contains($"wait {seconds} s", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Attempts);
        Assert.Empty(Clock.Waits);
        Assert.Single(Gateway.Requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Sat, 01 Aug 2026 11:00:00 GMT")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    public async Task RetryAfter_ThatSaysNothing_LeavesTheBackoff(string header)
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", header));

        await AskAsync(Retrying(o => o.Randomness = () => 0.5));

        Assert.InRange(Assert.Single(Clock.Waits), TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.7));
    }

    [Fact]
    public async Task RetryAfter_OfEachAnswer_HoldsForTheNextAttempt()
    {
        Gateway.Enqueue(
            FakeReply.Error(429, "slow down").WithHeader("Retry-After", "7"),
            FakeReply.Error(429, "slow down").WithHeader("Retry-After", "4"));

        await AskAsync(Retrying());

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(4)], Clock.Waits);
    }

    [Fact]
    public async Task Wait_LastsAsLongAsItSays()
    {
        var clock = new RetryClock { Holds = true };
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "30"));
        var call = AskAsync(Retrying(o => o.TimeProvider = clock));
        await clock.Waiting.WaitAsync(Token);

        clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Equal(0, clock.Ended);
        Assert.Single(Gateway.Requests);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await call;

        Assert.Equal(2, Gateway.Requests.Count);
    }
}
