using System.Text.Json;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.StructuredOutput;

public sealed class StructuredFailureTests : ClientTest
{
    [Theory]
    [InlineData("I cannot help with that.", "$", "is an invalid start of a value")]
    [InlineData("""{"name":"Paris"}""", "$", "'population'")]
    [InlineData("""{"name":null,"population":1}""", "$.name", "Name")]
    [InlineData("""{"name":"Paris","population":"many"}""", "$.population", "does not fit City")]
    [InlineData("""{"name":"Paris","population":1,"the_sky":"green"}""", "$.the_sky", "Sky")]
    [InlineData("null", "$", "it is null")]
    public async Task Answer_ThatDoesNotFit_SaysWhereAndKeepsTheText(string text, string path, string hint)
    {
        var error = await FailAsync<City>(FakeReply.Completion(text));

        Assert.Equal((StructuredOutputFailure.Mismatch, text, path), (error.Reason, error.Text, error.Path));
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Paris", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot help", error.Message, StringComparison.Ordinal);
        Assert.Equal(text, error.Response.Text);
        Assert.Equal("CreateChatCompletion", error.Operation);
    }

    [Fact]
    public async Task Answer_ThatTheTypeRefuses_DoesNotFit()
    {
        var error = await FailAsync<Checked>(FakeReply.Completion("""{"percent":101}"""));

        Assert.Equal(StructuredOutputFailure.Mismatch, error.Reason);
        Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
    }

    [Fact]
    public async Task Answer_CutOff_IsTruncated()
    {
        var error = await FailAsync<City>(FakeReply.Completion("""{"name":"Par""", "length"));

        Assert.Equal((StructuredOutputFailure.Truncated, """{"name":"Par"""), (error.Reason, error.Text));
        Assert.Contains("MaxCompletionTokens", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Filtered_IsSaidToBe()
    {
        var error = await FailAsync<City>(FakeReply.Completion("", "content_filter"));

        Assert.Equal(StructuredOutputFailure.ContentFilter, error.Reason);
    }

    [Fact]
    public async Task Refusal_OfTheModel_IsTheText()
    {
        var error = await FailAsync<City>(FakeReply.Json("""{"id":"c1","choices":[{"message":{"role":"assistant","content":null,"refusal":"I won't."},"finish_reason":"stop"}]}"""));

        Assert.Equal((StructuredOutputFailure.Refusal, "I won't."), (error.Reason, error.Text));
        Assert.Equal("I won't.", error.Response.Refusal);
        Assert.DoesNotContain("won't", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_Streamed_IsFoundToo()
    {
        Gateway.Enqueue(FakeReply.Events("""{"id":"c1","choices":[{"index":0,"delta":{"refusal":"I "}}]}""", """{"id":"c1","choices":[{"index":0,"delta":{"refusal":"won't."},"finish_reason":"stop"}]}"""));
        var response = await Client().GenerateContentStreamingAsync("m", "hi", cancellationToken: Token).ToResponseAsync(Token);

        var error = Assert.Throws<StructuredOutputException>(() => response.ToStructured<City>());

        Assert.Equal((StructuredOutputFailure.Refusal, "I won't."), (error.Reason, error.Text));
    }

    [Fact]
    public async Task Answer_OfToolCalls_SaysWhatToDo()
    {
        var error = await FailAsync<City>(FakeReply.ToolCall("a", "{}"));

        Assert.Equal(StructuredOutputFailure.Mismatch, error.Reason);
        Assert.Contains("RunToolsAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Empty_IsSaidToBe() => Assert.Contains("it is empty", (await FailAsync<City>(FakeReply.Completion(""))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Answer_BySchema_MustBeJson()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"a":"""));

        var error = await Assert.ThrowsAsync<StructuredOutputException>(() => Client().GenerateContentAsync("m", "hi", RawJson.Parse("{}"), "a", cancellationToken: Token));

        Assert.Equal((StructuredOutputFailure.Mismatch, """{"a":"""), (error.Reason, error.Text));
    }

    private async Task<StructuredOutputException> FailAsync<T>(FakeReply reply)
    {
        Gateway.Enqueue(reply);
        return await Assert.ThrowsAsync<StructuredOutputException>(() => Client().GenerateContentAsync<T>("m", "hi", cancellationToken: Token));
    }
}
