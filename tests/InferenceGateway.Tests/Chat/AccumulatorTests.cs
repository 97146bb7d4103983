using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class AccumulatorTests
{
    [Fact]
    public void Response_OfAStream_IsWhatAWholeAnswerWouldBe()
    {
        var response = Chunks.Fold(
            Chunks.Delta("""{"role":"assistant","content":""}"""),
            Chunks.Delta("""{"content":"hé"}"""),
            Chunks.Delta("""{"content":"llo"}"""),
            Chunks.Delta("{}", "stop"),
            """{"id":"c1","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12}}""");

        Assert.Equal("""{"id":"c1","choices":[{"finish_reason":"stop","index":0,"message":{"role":"assistant","content":"héllo"}}],"created":1718345013,"model":"m","object":"chat.completion","usage":{"completion_tokens":7,"prompt_tokens":5,"total_tokens":12}}""", Chunks.Json(response));
    }

    [Fact]
    public void Response_BeforeTheFirstChunk_IsEmpty()
    {
        var response = Chunks.Fold();

        Assert.Empty(response.Choices!);
        Assert.Equal("", response.Text);
        Assert.Null(response.Usage);
    }

    [Fact]
    public void Response_HalfWay_IsNotChangedByLaterChunks()
    {
        var accumulator = Chunks.Added(
            Chunks.Delta("""{"content":"a","reasoning":"r","x":1,"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"{"},"extra_content":{"google":{"thought_signature":"s"}}}]}"""));
        var half = accumulator.ToResponse();
        var before = Chunks.Json(half);

        accumulator.Add(Chunks.Read(Chunks.Delta("""{"content":"b","reasoning":"s","x":2,"tool_calls":[{"index":0,"function":{"arguments":"}"},"extra_content":{"google":{"thought_signature":"t"}}}]}""", "stop")));

        Assert.Equal(before, Chunks.Json(half));
        Assert.Equal("ab", accumulator.ToResponse().Text);
        Assert.Equal("t", accumulator.ToResponse().ToolCalls[0].ExtraContent!.Google!.ThoughtSignature);
    }

    [Fact]
    public void Response_ChangedByTheCaller_DoesNotReachTheNextOne()
    {
        var accumulator = Chunks.Added(Chunks.ToolCall("""{"index":0,"id":"t","function":{"name":"f","arguments":"{}"},"extra_content":{"google":{"thought_signature":"s"}}}"""));
        var before = Chunks.Json(accumulator.ToResponse());

        var response = accumulator.ToResponse();
        response.ToolCalls[0].Function.Name = "g";
        response.ToolCalls[0].ExtraContent!.Google!.ThoughtSignature = "other";
        response.Choices!.Clear();

        Assert.Equal(before, Chunks.Json(accumulator.ToResponse()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"choices":null,"usage":null}""")]
    [InlineData("""{"choices":[null]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"delta":null,"logprobs":null,"finish_reason":null,"index":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"role":null,"content":null,"reasoning":null,"reasoning_content":null,"refusal":null,"tool_calls":null}}]}""")]
    [InlineData("""{"choices":[{"delta":{"role":"","content":"","tool_calls":[null]},"finish_reason":""}]}""")]
    [InlineData("""{"id":"","model":"","created":0,"system_fingerprint":"","object":""}""")]
    public void Chunk_ThatSaysNothing_ChangesNothing(string nothing)
    {
        var text = Chunks.Delta("""{"role":"assistant","content":"x"}""", "stop");
        var expected = Chunks.Json(Chunks.Fold(text));

        Assert.Equal(expected, Chunks.Json(Chunks.Fold(nothing, text)));
        Assert.Equal(expected, Chunks.Json(Chunks.Fold(text, nothing)));
    }

    [Fact]
    public void Content_ThatNeverCame_IsNull()
    {
        Assert.Contains("\"content\":null", Chunks.Json(Chunks.Fold(Chunks.Delta("""{"role":"assistant"}"""))), StringComparison.Ordinal);
        Assert.Contains("\"content\":\"\"", Chunks.Json(Chunks.Fold(Chunks.Delta("""{"content":""}"""))), StringComparison.Ordinal);
    }

    [Fact]
    public void Role_OfTheStream_IsKeptAndElseAssistant()
    {
        Assert.Equal(MessageRole.Assistant, Chunks.Fold(Chunks.Delta("{}")).Choices![0].Message!.Role);
        Assert.Equal("model", Chunks.Fold(Chunks.Delta("""{"role":"model"}"""), Chunks.Delta("""{"role":"assistant"}""")).Choices![0].Message!.Role.Value);
    }

    [Fact]
    public void FinishReason_AfterOthers_IsTheLastNonEmpty()
    {
        var response = Chunks.Fold(Chunks.Delta("{}", "length"), Chunks.Delta("{}", "eos"), Chunks.Delta("{}", ""), Chunks.Delta("{}"));

        Assert.Equal("eos", response.FinishReason?.Value);
    }

    [Fact]
    public void Choices_InAnyOrder_StandByIndex()
    {
        var response = Chunks.Fold(
            """{"choices":[{"index":2,"delta":{"content":"c"},"finish_reason":"length"},{"index":0,"delta":{"content":"a"}}]}""",
            """{"choices":[{"index":1,"delta":{"content":"b"}}]}""",
            """{"choices":[{"delta":{"content":"A"},"finish_reason":"stop"}]}""",
            """{"choices":[{"index":2,"delta":{"content":"C"}}]}""");

        Assert.Equal(["aA", "b", "cC"], response.Choices!.Select(choice => choice.Message!.Content!.ToString()));
        Assert.Equal(["stop", null, "length"], response.Choices!.Select(choice => choice.FinishReason?.Value));
        Assert.Equal([0, 1, 2], response.Choices!.Select(choice => choice.Index));
    }

    [Fact]
    public void Add_OfNull_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ChatCompletionAccumulator().Add(null!));
    }
}
