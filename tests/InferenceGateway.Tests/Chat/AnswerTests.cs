using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Chat;

[Trait("Culture", "Any")]
public sealed class AnswerTests : ClientTest
{
    [Theory]
    [InlineData("""{"content":"hello"}""", "hello")]
    [InlineData("""{"content":null}""", "")]
    [InlineData("{}", "")]
    [InlineData("""{"content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"u"}},{"type":"odd"},{"type":"text","text":"b"}]}""", "ab")]
    public async Task Text_AnyContent_IsItsText(string message, string text)
    {
        Assert.Equal(text, (await AskAsync(Choice(message))).Text);
    }

    [Theory]
    [InlineData("""{"reasoning_content":"deep"}""", "deep")]
    [InlineData("""{"reasoning":"groq"}""", "groq")]
    [InlineData("""{"reasoning_content":"same","reasoning":"same"}""", "same")]
    [InlineData("""{"reasoning_content":"","reasoning":"second"}""", "second")]
    [InlineData("""{"reasoning_content":null,"reasoning":""}""", null)]
    [InlineData("{}", null)]
    public async Task Reasoning_UnderEitherName_IsGivenOnce(string message, string? reasoning)
    {
        Assert.Equal(reasoning, (await AskAsync(Choice(message))).Reasoning);
    }

    [Theory]
    [InlineData("\"stop\"", "stop", false)]
    [InlineData("\"length\"", "length", true)]
    [InlineData("\"eos_token\"", "eos_token", false)]
    [InlineData("\"\"", null, false)]
    [InlineData("null", null, false)]
    public async Task FinishReason_AsSent_IsKept(string sent, string? reason, bool truncated)
    {
        var response = await AskAsync(FakeReply.Json($$"""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":{{sent}}}]}"""));

        Assert.Equal(reason, response.FinishReason?.Value);
        Assert.Equal(truncated, response.IsTruncated);
    }

    [Fact]
    public async Task Members_OfAnEmptyMessage_AreEmpty()
    {
        var response = await AskAsync(FakeReply.Json("""{"id":"1","choices":[{"index":0,"message":{"role":"assistant"}}]}"""));

        Assert.Equal("", response.Text);
        Assert.Null(response.Reasoning);
        Assert.Null(response.FinishReason);
        Assert.Empty(response.ToolCalls);
        Assert.False(response.IsTruncated);
    }

    [Fact]
    public async Task ToMessage_OfToolCalls_SendsThemBackWithTheirReasoning()
    {
        const string Call = """{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":{"google":{"thought_signature":"sig"}}}""";
        var response = await AskAsync(Choice($$"""{"role":"assistant","content":null,"tool_calls":[{{Call}}],"reasoning":"hm","reasoning_content":"hm"}"""));

        await Client().GenerateContentAsync("m", [Message.User("hi"), response.ToMessage(), Message.Tool("c1", "done")], cancellationToken: Token);

        Assert.Equal(
            $$"""{"model":"m","messages":[{"role":"user","content":"hi"},{"role":"assistant","content":null,"tool_calls":[{{Call}}],"reasoning_content":"hm"},{"role":"tool","content":"done","tool_call_id":"c1"}]}""",
            Gateway.Requests[^1].BodyText);
    }

    [Fact]
    public async Task ToMessage_OfText_IsAnAssistantMessage()
    {
        var response = await AskAsync(FakeReply.Completion("hello"));

        await Client().GenerateContentAsync("m", [response.ToMessage(), Message.Assistant("more")], cancellationToken: Token);

        Assert.Equal(
            """{"model":"m","messages":[{"role":"assistant","content":"hello"},{"role":"assistant","content":"more"}]}""",
            Gateway.Requests[^1].BodyText);
    }

    [Fact]
    public async Task User_WithParts_SendsTextFirst()
    {
        await Client().GenerateContentAsync("m", [Message.User("what is this?", ContentPart.ImageUrl("https://x/y.png", ImageUrlDetail.Low), ContentPart.Text("and?"))], cancellationToken: Token);

        Assert.Equal(
            """{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"what is this?"},{"type":"image_url","image_url":{"url":"https://x/y.png","detail":"low"}},{"type":"text","text":"and?"}]}]}""",
            Request.BodyText);
    }

    private static FakeReply Choice(string message) =>
        FakeReply.Json($$"""{"id":"1","choices":[{"index":0,"message":{{message}},"finish_reason":"stop"}]}""");
}
