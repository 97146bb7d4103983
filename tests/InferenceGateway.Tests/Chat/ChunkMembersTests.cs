using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class ChunkMembersTests
{
    [Fact]
    public void Members_OfAChunk_AreThoseOfTheFirstChoice()
    {
        var chunk = Chunks.Read("""{"choices":[{"index":1,"delta":{"content":"other"},"finish_reason":"length"},{"index":0,"delta":{"content":"x","reasoning":"r","tool_calls":[{"index":0,"id":"t"}]},"finish_reason":"eos"}]}""");

        Assert.Equal("x", chunk.Text);
        Assert.Equal("r", chunk.Reasoning);
        Assert.Equal("eos", chunk.FinishReason?.Value);
        Assert.Equal("t", Assert.Single(chunk.ToolCallDeltas).Id);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[null]}""")]
    [InlineData("""{"choices":[{"delta":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":null,"reasoning":"","reasoning_content":null,"tool_calls":null},"finish_reason":""}]}""")]
    [InlineData("""{"choices":[{"index":1,"delta":{"content":"other","reasoning":"r","tool_calls":[{"index":0}]},"finish_reason":"stop"}]}""")]
    public void Members_WhereThereIsNothing_AreEmpty(string json)
    {
        var chunk = Chunks.Read(json);

        Assert.Equal("", chunk.Text);
        Assert.Null(chunk.Reasoning);
        Assert.Null(chunk.FinishReason);
        Assert.Empty(chunk.ToolCallDeltas);
    }

    [Theory]
    [InlineData("""{"reasoning":"a"}""")]
    [InlineData("""{"reasoning_content":"a"}""")]
    [InlineData("""{"reasoning_content":"a","reasoning":"a"}""")]
    [InlineData("""{"reasoning_content":"","reasoning":"a"}""")]
    public void Reasoning_UnderEitherName_IsGivenOnce(string delta)
    {
        Assert.Equal("a", Chunks.Read(Chunks.Delta(delta)).Reasoning);
    }

    [Fact]
    public void Members_OfConvenience_AreNotPartOfTheJson()
    {
        var json = Newtonsoft.Json.JsonConvert.SerializeObject(Chunks.Read(Chunks.Delta("""{"content":"x"}""")));

        Assert.DoesNotContain("Text", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Deltas", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_MadeByHand_CanBeAdded()
    {
        var accumulator = new ChatCompletionAccumulator();
        accumulator.Add(new CreateChatCompletionStreamResponse { Choices = [new ChatCompletionStreamChoice { Delta = new ChatCompletionStreamResponseDelta { Content = "x" } }] });

        Assert.Equal("x", accumulator.ToResponse().Text);
    }
}
