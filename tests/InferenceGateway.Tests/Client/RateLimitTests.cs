using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

[Trait("Culture", "Any")]
public sealed class RateLimitTests : ClientTest
{
    private const string Date = "Thu, 01 Jan 2026 12:00:00 GMT";

    [Fact]
    public async Task RateLimits_OfAProxiedAnswer_AreTyped()
    {
        Gateway.Enqueue(FakeReply.Json("{}")
            .WithHeader("x-ratelimit-limit-requests", "10000").WithHeader("x-ratelimit-remaining-requests", "9999").WithHeader("x-ratelimit-reset-requests", "8.64s")
            .WithHeader("X-RateLimit-Limit-Tokens", "200000").WithHeader("X-RateLimit-Remaining-Tokens", "0").WithHeader("X-RateLimit-Reset-Tokens", "6m0s"));

        var answer = await Client().ProxyGetJsonAsync(Provider.Openai, "v1/models", cancellationToken: Token);

        var limits = answer.Http!.RateLimits!;
        Assert.Equal((10000, 9999, TimeSpan.FromSeconds(8.64)), (limits.Requests!.Limit, limits.Requests.Remaining, limits.Requests.Reset));
        Assert.Equal((200000, 0, TimeSpan.FromMinutes(6)), (limits.Tokens!.Limit, limits.Tokens.Remaining, limits.Tokens.Reset));
        Assert.Equal(["requests", "tokens"], limits.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RateLimits_OfARefusal_AreThoseOfTheException()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("x-ratelimit-limit", "60").WithHeader("x-ratelimit-remaining", "0").WithHeader("x-ratelimit-reset", "30"));

        var exception = await Assert.ThrowsAsync<GatewayRateLimitException>(() => Client().ProxyGetJsonAsync(Provider.Openai, "v1/models", cancellationToken: Token));

        var requests = exception.RateLimits!.Requests!;
        Assert.Equal((60, 0, TimeSpan.FromSeconds(30)), (requests.Limit, requests.Remaining, requests.Reset));
        Assert.Null(exception.RateLimits.Tokens);
    }

    [Fact]
    public async Task RateLimits_OfAnAnswerWithout_AreNull()
    {
        Assert.Null((await AskAsync(FakeReply.Completion("hello"))).Http!.RateLimits);
        Assert.Null((await AskAsync(FakeReply.Completion("hello").WithHeader("x-ratelimit-policy", "60;w=60"))).Http!.RateLimits);
    }

    [Theory]
    [InlineData("59", 59_000)]
    [InlineData("0.5", 500)]
    [InlineData("17ms", 17)]
    [InlineData("1h2m3.5s", 3_723_500)]
    [InlineData("1d", 86_400_000)]
    [InlineData("2026-01-01T12:00:07Z", 7_000)]
    [InlineData("2026-01-01T11:59:00Z", 0)]
    [InlineData("1767268809", 9_000)]
    [InlineData("1767268809000", 9_000)]
    [InlineData("soon", null)]
    [InlineData("5x", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("99999999999999999999h", null)]
    public async Task Reset_InAnyForm_IsTheTimeFromTheAnswer(string sent, int? milliseconds)
    {
        Gateway.Enqueue(FakeReply.Json("{}").WithHeader("Date", Date).WithHeader("x-ratelimit-limit-requests-day", "1,000").WithHeader("x-ratelimit-reset-requests-day", sent));

        var answer = await Client().ProxyGetJsonAsync(Provider.Openai, "v1/models", cancellationToken: Token);

        var limit = Assert.Single(answer.Http!.RateLimits!.All);
        Assert.Equal("requests-day", limit.Key);
        Assert.Equal(milliseconds is { } number ? TimeSpan.FromMilliseconds(number) : default(TimeSpan?), limit.Value.Reset);
        Assert.Null(limit.Value.Limit);
        Assert.Null(answer.Http.RateLimits.Requests);
    }
}
