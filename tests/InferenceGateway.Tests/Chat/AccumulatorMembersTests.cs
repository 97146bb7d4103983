using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat;

public sealed class AccumulatorMembersTests
{
    [Fact]
    public void Identity_FromTheFirstChunkThatHasIt_Stays()
    {
        var response = Chunks.Fold(
            """{"id":"","model":"","created":0,"system_fingerprint":null,"choices":[]}""",
            """{"id":"a","model":"m1","created":7,"system_fingerprint":"fp1","reasoning_format":"parsed","choices":[]}""",
            """{"id":"b","model":"m2","created":8,"system_fingerprint":"fp2","reasoning_format":"raw","choices":[]}""");

        Assert.Equal("a", response.Id);
        Assert.Equal("m1", response.Model);
        Assert.Equal(7, response.Created);
        Assert.Equal("\"fp1\"", response.AdditionalProperties["system_fingerprint"].ToString());
        Assert.Equal("\"parsed\"", response.AdditionalProperties["reasoning_format"].ToString());
    }

    [Fact]
    public void Usage_SentSeveralTimes_IsTheLastOne()
    {
        var response = Chunks.Fold(
            """{"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2,"x_ms":5}}""",
            """{"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""",
            """{"usage":null}""");

        Assert.Equal(3, response.Usage!.TotalTokens);
        Assert.Empty(response.Usage.AdditionalProperties);
    }

    [Fact]
    public void UnknownMembers_OfEveryLevel_KeepTheirLastValue()
    {
        var response = Chunks.Fold(
            """{"obfuscation":"aaa","x_groq":{"id":"r"},"choices":[{"seed":1,"delta":{"content":"x","vendor_extra":{"a":1}}}]}""",
            """{"obfuscation":"zzz","choices":[{"seed":2,"delta":{"vendor_extra":{"a":2},"other":[]}}]}""");

        Assert.Equal("""{"a":2}""", response.Choices![0].Message!.AdditionalProperties["vendor_extra"].ToString());
        Assert.Equal("2", response.Choices[0].AdditionalProperties["seed"].ToString());
        Assert.Equal("\"zzz\"", response.AdditionalProperties["obfuscation"].ToString());
        Assert.Contains("\"x_groq\":{\"id\":\"r\"}", Chunks.Json(response), StringComparison.Ordinal);
        Assert.Equal(2, response.AdditionalProperties.Count);
    }

    [Fact]
    public void UnknownMember_ThatTheResultKnows_DoesNotStandTwice()
    {
        var json = Chunks.Json(Chunks.Fold("""{"choices":[{"message":{"content":"all"},"delta":{"content":"x","tool_call_id":"t"}}]}"""));

        Assert.DoesNotContain("all", json, StringComparison.Ordinal);
        Assert.DoesNotContain("tool_call_id", json, StringComparison.Ordinal);
    }

    // MiniMax repeats the whole message beside the delta.
    [Theory]
    [InlineData("""{"content":"x"}""", """{"role":"assistant","content":"x","vendor":1}""")]
    [InlineData("""{"content":"x","vendor":2}""", """{"role":"assistant","content":"x","vendor":2}""")]
    public void Message_BesideTheDelta_AddsOnlyWhatIsMissing(string delta, string expected)
    {
        const string Repeated = """{"role":"user","content":"all","reasoning":"r","reasoning_content":"r","tool_calls":[{"id":"t"}],"refusal":"no","audio":{"id":"1"},"function_call":{"name":"f"},"tool_call_id":"t","vendor":1}""";

        Assert.Equal(expected, Chunks.Json(Chunks.Fold($$"""{"choices":[{"delta":{{delta}},"message":{{Repeated}}}]}""").Choices![0].Message!));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"content":[{"token":"a","logprob":-0.5,"bytes":[97],"top_logprobs":[]}]}""")]
    [InlineData("""{"refusal":[{"token":"a","logprob":-0.5,"bytes":[97],"top_logprobs":[]}]}""")]
    [InlineData("""{"x":1}""")]
    public void Logprobs_OfOneChunk_StayAsTheyAre(string logprobs)
    {
        var choice = Chunks.Fold($$"""{"choices":[{"index":0,"logprobs":{{logprobs}}}]}""").Choices![0];

        Assert.Equal(logprobs, choice.Logprobs is { } kept ? TypedEvents.Json<ChatCompletionChoiceLogprobs, ChatCompletionChoiceLogprobs.Codec>(kept) : "null");
    }

    [Fact]
    public void Logprobs_OfSeveralChunks_AreJoined()
    {
        var response = Chunks.Fold(
            """{"choices":[{"index":0,"delta":{"content":"a"},"logprobs":{"content":[{"token":"a","logprob":-0.1,"bytes":[97],"top_logprobs":[]}],"refusal":null}}]}""",
            """{"choices":[{"index":0,"delta":{"content":"b"},"logprobs":{"content":[{"token":"b","logprob":-0.25,"bytes":null,"top_logprobs":[]},{"token":"c","logprob":0,"bytes":null,"top_logprobs":[]}],"x":1}}]}""",
            """{"choices":[{"index":0,"delta":{},"logprobs":null}]}""");

        var logprobs = response.Choices![0].Logprobs!;
        Assert.Equal(["a", "b", "c"], logprobs.Content.Select(token => token.Token));
        Assert.Equal("1", logprobs.AdditionalProperties["x"].ToString());
        Assert.DoesNotContain("\"refusal\"", Chunks.Json(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Logprobs_OfARefusal_AreJoined()
    {
        var response = Chunks.Fold("""{"choices":[{"logprobs":{"refusal":[{"token":"no","logprob":-1,"bytes":null,"top_logprobs":[]}]}}]}""");

        Assert.Equal("no", Assert.Single(response.Choices![0].Logprobs!.Refusal).Token);
        Assert.Null(Chunks.Fold(Chunks.Delta("{}")).Choices![0].Logprobs);
    }

    [Fact]
    public void Http_OfTheChunks_IsThatOfTheResponse()
    {
        using var message = new HttpResponseMessage();
        var http = new ResponseInfo(message, attempts: 1);
        var accumulator = new ChatCompletionAccumulator();
        var chunk = Chunks.Read(Chunks.Delta("""{"content":"x"}"""));
        chunk.Http = http;
        accumulator.Add(chunk);

        Assert.Same(http, accumulator.ToResponse().Http);
    }
}
