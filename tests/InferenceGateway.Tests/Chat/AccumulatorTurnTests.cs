using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

/// <summary>Streams of the gateway's MCP loop, which sends all turns of the model as one stream.</summary>
public sealed class AccumulatorTurnTests
{
    private const string Call = """{"index":0,"id":"t1","type":"function","function":{"name":"mcp_tools_get","arguments":"{}"}}""";

    [Fact]
    public void Turns_OfTheMcpLoop_GiveTheLastOne()
    {
        var accumulator = Chunks.Added(
            Chunks.Delta("""{"role":"assistant","content":"Let me look."}"""),
            Chunks.ToolCall(Call),
            Chunks.Delta("{}", "tool_calls"),
            """{"id":"c1","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3},"x":1}""",
            Chunks.Delta("""{"role":"assistant","content":""}""", id: "c2"),
            Chunks.ToolCall(Call.Replace("t1", "t2", StringComparison.Ordinal), id: "c2"),
            Chunks.Delta("{}", "tool_calls", "c2"),
            Chunks.Delta("""{"role":"assistant","content":"x"}""", id: "c3"),
            Chunks.Delta("{}", "stop", "c3"));

        var response = accumulator.ToResponse();
        Assert.Equal("c3", response.Id);
        Assert.Equal("x", response.Text);
        Assert.Equal(FinishReason.Stop, response.FinishReason);
        Assert.Empty(response.ToolCalls);
        Assert.Null(response.ToMessage().ToolCalls);
        Assert.Equal(3, response.Usage!.TotalTokens);
        Assert.Empty(response.AdditionalProperties);

        Assert.Equal(["c1", "c2"], accumulator.EarlierTurns.Select(turn => turn.Id));
        Assert.Equal(["Let me look.", ""], accumulator.EarlierTurns.Select(turn => turn.Text));
        Assert.Equal(["t1", "t2"], accumulator.EarlierTurns.Select(turn => turn.ToolCalls.Single().Id));
        Assert.Equal([3, null], accumulator.EarlierTurns.Select(turn => turn.Usage?.TotalTokens));
    }

    [Theory]
    [InlineData("tool_calls")]
    [InlineData("stop")]
    [InlineData("length")]
    public void Turn_ThatCalledTools_IsOverAfterAnyFinishReason(string finish)
    {
        var accumulator = Chunks.Added(Chunks.ToolCall(Call, finish), Chunks.Delta("""{"content":"x"}""", "stop", "c2"));

        Assert.Empty(accumulator.ToResponse().ToolCalls);
        Assert.Single(accumulator.EarlierTurns);
    }

    [Fact]
    public void LastTurn_WithoutText_StillRemovesTheToolCalls()
    {
        var response = Chunks.Fold(
            Chunks.ToolCall(Call, "tool_calls"),
            Chunks.Delta("""{"role":"assistant","content":""}""", id: "c2"),
            Chunks.Delta("{}", "stop", "c2"));

        Assert.Empty(response.ToolCalls);
        Assert.Equal(FinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public void Turns_WithoutIds_AreDistinguishedByTheirText()
    {
        var accumulator = Chunks.Added(
            $$"""{"choices":[{"delta":{"tool_calls":[{{Call}}]},"finish_reason":"tool_calls"}]}""",
            """{"choices":[{"delta":{"role":"assistant","content":""}}]}""",
            """{"choices":[{"delta":{"reasoning":"so"}}]}""",
            """{"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]}""");

        Assert.Equal("x", accumulator.ToResponse().Text);
        Assert.Equal("so", accumulator.ToResponse().Reasoning);
        Assert.Empty(accumulator.ToResponse().ToolCalls);
        Assert.Single(accumulator.EarlierTurns);
    }

    [Fact]
    public void ToolCalls_WithoutIds_AfterAFinishReason_AreNotLost()
    {
        var response = Chunks.Fold(
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":1,"id":"b","function":{"name":"g","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}""");

        Assert.Equal(["a", "b"], response.ToolCalls.Select(call => call.Id));
    }

    [Theory]
    [InlineData("1", "")]
    [InlineData("", "1")]
    public void ToolCalls_WithoutOneOfTheIds_AreNotLost(string first, string second)
    {
        var response = Chunks.Fold(
            Chunks.ToolCall("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""", "tool_calls", first),
            Chunks.ToolCall("""{"index":1,"id":"b","function":{"name":"g","arguments":"{}"}}""", "tool_calls", second));

        Assert.Equal(["a", "b"], response.ToolCalls.Select(call => call.Id));
    }

    [Fact]
    public void Chunks_EachWithItsOwnId_AreOneTurn()
    {
        // Some servers make up an id per chunk: what has not called tools and ended is not cut.
        var accumulator = Chunks.Added(
            Chunks.Delta("""{"content":"a"}""", id: "1"),
            Chunks.Delta("""{"content":"b"}""", "length", "2"),
            Chunks.Delta("""{"content":"c"}""", "stop", "3"));

        Assert.Equal("abc", accumulator.ToResponse().Text);
        Assert.Empty(accumulator.EarlierTurns);
    }

    [Fact]
    public void ToolCall_InChunksEachWithItsOwnId_IsOneTurn()
    {
        var accumulator = Chunks.Added(
            Chunks.ToolCall("""{"index":0,"id":"t1","function":{"name":"f","arguments":"{"}}""", id: "1"),
            Chunks.ToolCall("""{"index":0,"function":{"arguments":"}"}}""", id: "2"),
            Chunks.Delta("{}", "tool_calls", "3"),
            Chunks.Delta("""{"role":"assistant","content":""}""", id: "4"),
            Chunks.Delta("{}", "tool_calls", "5"));

        Assert.Equal("{}", Assert.Single(accumulator.ToResponse().ToolCalls).Function.Arguments);
        Assert.Empty(accumulator.EarlierTurns);
    }

    [Fact]
    public void SameId_AfterToolCalls_IsTheSameTurn()
    {
        var response = Chunks.Fold(Chunks.ToolCall(Call, "tool_calls"), Chunks.Delta("""{"content":"tail"}""", "tool_calls"));

        Assert.Equal("tail", response.Text);
        Assert.Single(response.ToolCalls);
    }

    [Fact]
    public void SecondChoice_ThatGoesOn_DoesNotEndTheTurn()
    {
        var response = Chunks.Fold(
            Chunks.ToolCall(Call, "tool_calls", "1"),
            """{"id":"2","choices":[{"index":1,"delta":{"content":"b"},"finish_reason":"stop"}]}""");

        Assert.Equal(2, response.Choices!.Count);
        Assert.Single(response.ToolCalls);
    }
}
