using InferenceGateway.Models;
using InferenceGateway.Samples.Web.Conversations;

namespace InferenceGateway.Web.Tests.Conversations;

/// <summary>Tokens and cost of one answer and of all.</summary>
public sealed class FiguresTests
{
    private static readonly Pricing s_pricing = new() { Currency = "USD", InputPerToken = "0.001", OutputPerToken = "0.01" };

    [Fact]
    public void Total_OfKnownCosts_IsTheirSum()
    {
        var total = new UsageTotal();
        Assert.Equal("", total.ToString());

        total.Add(new AnswerFigures(1_000, 500, 0.5m, "USD", TimeSpan.FromSeconds(1)));
        total.Add(new AnswerFigures(1_000, 500, 0.25m, "EUR", TimeSpan.FromSeconds(1)));

        Assert.Equal("3,000 tokens, 0.25 EUR and $0.50", total.ToString());
    }

    [Fact]
    public void Total_WithAnUnknownCost_IsALowerLimit()
    {
        var total = new UsageTotal();
        total.Add(new AnswerFigures(1_000, 500, 0.5m, "USD", TimeSpan.FromSeconds(1)));
        total.Add(new AnswerFigures(null, null, null, "USD", TimeSpan.FromSeconds(1)));

        Assert.Equal("At least 1,500 tokens, $0.50", total.ToString());
    }

    // With MCP, the gateway streams several turns of the model, and may send no usage of the last one.
    [Theory]
    [InlineData(true, 110, 12)]
    [InlineData(false, 100, 10)]
    public void Figures_OfSeveralTurns_CountEachTurnOnce(bool hasLastUsage, long tokensIn, long tokensOut)
    {
        var answer = new ChatCompletionAccumulator();
        answer.Add(Chunk("c1", "Let me look.", "tool_calls", new CompletionUsage { PromptTokens = 100, CompletionTokens = 10, TotalTokens = 110 }));
        answer.Add(Chunk("c2", "Here it is.", "stop", hasLastUsage ? new CompletionUsage { PromptTokens = 10, CompletionTokens = 2, TotalTokens = 12 } : null));

        var figures = AnswerFigures.Of(answer, s_pricing, TimeSpan.FromSeconds(2));

        Assert.Equal((tokensIn, tokensOut), (figures.TokensIn, figures.TokensOut));
        Assert.Equal((tokensIn * 0.001m) + (tokensOut * 0.01m), figures.Cost);
    }

    [Fact]
    public void Speed_IsThatOfTheWholeAnswer() =>
        Assert.Equal("1,250.0 tokens per second", new AnswerFigures(1, 2_500, null, null, TimeSpan.FromSeconds(2)).Speed);

    private static CreateChatCompletionStreamResponse Chunk(string id, string text, string finishReason, CompletionUsage? usage) => new()
    {
        Id = id,
        Object = "chat.completion.chunk",
        Created = 1,
        Model = "gpt-4o",
        Choices = [new ChatCompletionStreamChoice { Index = 0, Delta = new ChatCompletionStreamResponseDelta { Content = text }, FinishReason = new FinishReason(finishReason) }],
        Usage = usage,
    };
}
