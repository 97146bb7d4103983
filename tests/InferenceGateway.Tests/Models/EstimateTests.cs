using InferenceGateway.Models;

namespace InferenceGateway.Tests.Models;

[Trait("Culture", "Any")]
public sealed class EstimateTests
{
    private readonly Pricing _pricing = new() { Currency = "USD", InputPerToken = "0.0000025", OutputPerToken = "0.00001", CacheReadPerToken = "0.00000125", CacheWritePerToken = "0.000003" };

    [Theory]
    [InlineData(1000, 100, null, 0.0035)]
    [InlineData(1000, 100, 400L, 0.003)]
    [InlineData(1000, 0, 1000L, 0.00125)]
    [InlineData(1000, 100, 0L, 0.0035)]
    [InlineData(0, 0, null, 0)]
    // A provider that counts more cached tokens than there are, or fewer than none.
    [InlineData(1000, 100, 5000L, 0.00225)]
    [InlineData(1000, 100, -5L, 0.0035)]
    public void Estimate_OfACompletion_TakesCachedTokensAtTheirRate(long prompt, long completion, long? cached, double expected)
    {
        var usage = new CompletionUsage
        {
            PromptTokens = prompt,
            CompletionTokens = completion,
            PromptTokensDetails = cached is null ? null : new() { CachedTokens = cached },
        };
        var response = new ResponseUsage
        {
            InputTokens = prompt,
            OutputTokens = completion,
            InputTokensDetails = cached is null ? null : new() { CachedTokens = cached },
        };

        Assert.Equal((decimal)expected, _pricing.Estimate(usage));
        Assert.Equal((decimal)expected, _pricing.Estimate(response));
    }

    [Fact]
    public void Estimate_WithoutARateForTheCache_TakesThatForInput()
    {
        _pricing.CacheReadPerToken = null;

        Assert.Equal(0.0025m, _pricing.Estimate(new CompletionUsage { PromptTokens = 1000, PromptTokensDetails = new() { CachedTokens = 400 } }));
    }

    [Fact]
    public void Estimate_OfAMessage_CountsTheCacheApart()
    {
        var usage = new MessagesUsage { InputTokens = 1000, OutputTokens = 100, CacheReadInputTokens = 400, CacheCreationInputTokens = 200 };

        Assert.Equal(0.0025m + 0.001m + 0.0005m + 0.0006m, _pricing.Estimate(usage));

        _pricing.CacheReadPerToken = _pricing.CacheWritePerToken = null;
        Assert.Equal(0.0025m + 0.001m + 0.001m + 0.0005m, _pricing.Estimate(usage));
    }

    [Fact]
    public void Estimate_RateNotKnown_IsNullOnlyIfItIsNeeded()
    {
        _pricing.OutputPerToken = "";

        Assert.Null(_pricing.Estimate(new CompletionUsage { PromptTokens = 10, CompletionTokens = 1 }));
        Assert.Equal(0.000025m, _pricing.Estimate(new CompletionUsage { PromptTokens = 10 }));
        Assert.Null(new Pricing().Estimate(new MessagesUsage { InputTokens = 1 }));
        Assert.Equal(0m, new Pricing().Estimate(new MessagesUsage()));
    }

    [Fact]
    public void Estimate_RateBeyondReason_IsNull()
    {
        _pricing.InputPerToken = "7e28";

        Assert.Null(_pricing.Estimate(new CompletionUsage { PromptTokens = 10, CompletionTokens = 1 }));
    }

    [Fact]
    public void Estimate_OfNothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => _pricing.Estimate((CompletionUsage)null!));
        Assert.Throws<ArgumentNullException>(() => _pricing.Estimate((ResponseUsage)null!));
        Assert.Throws<ArgumentNullException>(() => _pricing.Estimate((MessagesUsage)null!));
    }
}
