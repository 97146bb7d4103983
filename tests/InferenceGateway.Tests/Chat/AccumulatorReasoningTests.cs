namespace InferenceGateway.Tests.Chat;

public sealed class AccumulatorReasoningTests
{
    [Theory]
    [InlineData("reasoning_content")]
    [InlineData("reasoning")]
    public void Reasoning_UnderOneName_KeepsItsName(string name)
    {
        var response = Chunks.Fold(
            Chunks.Delta($$"""{"{{name}}":"a "}"""),
            Chunks.Delta($$"""{"{{name}}":"b"}"""),
            Chunks.Delta($$"""{"{{name}}":null,"content":"x"}"""));

        Assert.Equal("a b", response.Reasoning);
        Assert.Contains($"\"{name}\":\"a b\"", Chunks.Json(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasoning_UnderAlternatingNames_IsJoinedInOrderUnderTheFirst()
    {
        var response = Chunks.Fold(
            Chunks.Delta("""{"reasoning":"think ","reasoning_content":""}"""),
            Chunks.Delta("""{"reasoning_content":"more "}"""),
            Chunks.Delta("""{"reasoning":"still"}"""));

        var message = response.Choices![0].Message!;
        Assert.Equal("think more still", message.Reasoning);
        Assert.Null(message.ReasoningContent);
    }

    [Fact]
    public void Reasoning_UnderBothNamesInOneDelta_CountsOnce()
    {
        var response = Chunks.Fold(
            Chunks.Delta("""{"reasoning_content":"think","reasoning":"think"}"""),
            Chunks.Delta("""{"reasoning":" on","reasoning_content":" on"}"""));

        Assert.Equal("think on", response.Reasoning);
        Assert.Null(response.Choices![0].Message!.Reasoning);
    }

    [Fact]
    public void Refusal_InFragments_IsJoinedOnTheMessage()
    {
        var response = Chunks.Fold(Chunks.Delta("""{"refusal":"I \"ca"}"""), Chunks.Delta("""{"refusal":"n't\""}""", "stop"));

        Assert.Equal("""
            "I \"can't\""
            """, response.Choices![0].Message!.AdditionalProperties["refusal"].ToString());
        Assert.Equal("", response.Text);
    }
}
