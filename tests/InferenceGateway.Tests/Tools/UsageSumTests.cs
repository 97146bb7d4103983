using InferenceGateway.Models;
using InferenceGateway.Tools;

namespace InferenceGateway.Tests.Tools;

/// <summary>The usage of a run is the sum of what its responses say, and absent where none of them says anything.</summary>
public sealed class UsageSumTests
{
    [Fact]
    public void Usage_OfSeveralResponses_IsTheirSum()
    {
        var sum = UsageSum.Of([Usage(1, 10), null, Usage(2, 20)])!;

        Assert.Equal((33L, 35L, 37L), (sum.PromptTokens, sum.CompletionTokens, sum.TotalTokens));
        Assert.Equal((39L, 41L), (sum.PromptTokensDetails!.AudioTokens, sum.PromptTokensDetails.CachedTokens));
        Assert.Equal((43L, 45L), (sum.CompletionTokensDetails!.AcceptedPredictionTokens, sum.CompletionTokensDetails.AudioTokens));
        Assert.Equal((47L, 49L), (sum.CompletionTokensDetails.ReasoningTokens, sum.CompletionTokensDetails.RejectedPredictionTokens));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(3L, null, 3L)]
    [InlineData(null, 4L, 4L)]
    [InlineData(3L, 4L, 7L)]
    public void Details_OfSomeResponses_AreSummedWhereTheyAre(long? first, long? second, long? expected)
    {
        var sum = UsageSum.Of([Details(first), Details(second)])!;

        Assert.Equal((expected, expected), (sum.PromptTokensDetails!.CachedTokens, sum.CompletionTokensDetails!.ReasoningTokens));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Details_OfNoResponse_AreAbsent(bool first, bool second, bool expected)
    {
        var sum = UsageSum.Of([first ? Details(1) : new CompletionUsage(), second ? Details(1) : new CompletionUsage()])!;

        Assert.Equal((expected, expected), (sum.PromptTokensDetails is not null, sum.CompletionTokensDetails is not null));
    }

    [Fact]
    public void Usage_ThatNoResponseHas_IsAbsent() => Assert.Null(UsageSum.Of([null, null]));

    private static CompletionUsage Details(long? tokens) => new() { PromptTokensDetails = new() { CachedTokens = tokens }, CompletionTokensDetails = new() { ReasoningTokens = tokens } };

    /// <summary>A usage with a different number in each place.</summary>
    private static CompletionUsage Usage(long number, long tens) => new()
    {
        PromptTokens = number + tens,
        CompletionTokens = number + tens + 1,
        TotalTokens = number + tens + 2,
        PromptTokensDetails = new() { AudioTokens = number + tens + 3, CachedTokens = number + tens + 4 },
        CompletionTokensDetails = new()
        {
            AcceptedPredictionTokens = number + tens + 5,
            AudioTokens = number + tens + 6,
            ReasoningTokens = number + tens + 7,
            RejectedPredictionTokens = number + tens + 8,
        },
    };
}
