using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Content of chats on spans, in the JSON of the semantic conventions, if the client records it.</summary>
public sealed class ChatContentTests : ContentTest
{
    private const string Answer = """{"id":"c1","model":"gpt","choices":[{"index":0,"message":{"role":"assistant","content":"secret-answer"},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task Question_AndAnswer_AreMessagesOfOnePart()
    {
        Gateway.Enqueue(FakeReply.Json(Answer));

        await Recording().GenerateContentAsync("openai/gpt-4o", "What \"is\" it, é?", cancellationToken: Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"What \"is\" it, é?"}]}]""", Span.GetTagItem(Input));
        Assert.Equal("""[{"role":"assistant","parts":[{"type":"text","content":"secret-answer"}],"finish_reason":"stop"}]""", Span.GetTagItem(Output));
        Assert.Null(Span.GetTagItem(Instructions));
        Assert.Null(Span.GetTagItem(Tools));
    }

    [Fact]
    public async Task Conversation_HasAllKindsOfParts_AndOfImagesNoByte()
    {
        Gateway.Enqueue(FakeReply.Json(Answer));
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages =
            [
                Message.System("Be brief."),
                Message.User(
                    "Look:",
                    ContentPart.ImageUrl("data:image/png;base64,c2VjcmV0LWJ5dGVz"),
                    ContentPart.ImageUrl("https://example.org/cat.jpg"),
                    RawJson.Parse("""{"type":"input_audio","input_audio":{"data":"c2VjcmV0LWJ5dGVz","format":"wav"}}"""),
                    new ImageContentPart { ImageUrl = new ImageUrl { Url = "c2VjcmV0LWJ5dGVz" } }),
                new Message
                {
                    Role = MessageRole.Assistant,
                    ReasoningContent = "Hm.",
                    ToolCalls =
                    [
                        new ChatCompletionMessageToolCall { Id = "t1", Function = new() { Name = "find", Arguments = """{"city": "Paris"}""" } },
                        new ChatCompletionMessageToolCall { Id = "t2", Function = new() { Name = "find", Arguments = """{"city": "Par""" } },
                    ],
                },
                Message.Tool("t1", """[{"sky":"blue"}]"""),
                Message.Tool("t2", "no such city"),
            ],
        };

        await Recording().GenerateContentAsync(request, cancellationToken: Token);

        Assert.Equal(
            """[{"role":"system","parts":[{"type":"text","content":"Be brief."}]},"""
            + """{"role":"user","parts":[{"type":"text","content":"Look:"},{"type":"blob","modality":"image","mime_type":"image/png"},"""
            + """{"type":"uri","modality":"image","uri":"https://example.org/cat.jpg"},{"type":"input_audio"},{"type":"blob","modality":"image"}]},"""
            + """{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"tool_call","id":"t1","name":"find","arguments":{"city": "Paris"}},"""
            + """{"type":"tool_call","id":"t2","name":"find","arguments":"{\"city\": \"Par"}]},"""
            + """{"role":"tool","parts":[{"type":"tool_call_response","id":"t1","response":[{"sky":"blue"}]}]},"""
            + """{"role":"tool","parts":[{"type":"tool_call_response","id":"t2","response":"no such city"}]}]""",
            Span.GetTagItem(Input));
        Assert.DoesNotContain("c2VjcmV0LWJ5dGVz", Everything(Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_HasReasoningRefusalAndToolCalls_OfEveryChoice()
    {
        Gateway.Enqueue(FakeReply.Json(
            """
            {"id":"c1","model":"gpt","choices":[
            {"index":0,"message":{"role":"assistant","content":null,"reasoning":"Hm.","tool_calls":[{"id":"t1","type":"function","function":{"name":"find","arguments":"{}"}}]},"finish_reason":"tool_calls"},
            {"index":1,"message":{"role":"assistant","content":"","refusal":"No."},"finish_reason":"content_filter"},
            {"index":2,"message":{"role":"assistant","content":"x"}}]}
            """));

        await Recording().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal(
            """[{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"tool_call","id":"t1","name":"find","arguments":{}}],"finish_reason":"tool_call"},"""
            + """{"role":"assistant","parts":[{"type":"refusal","content":"No."}],"finish_reason":"content_filter"},"""
            + """{"role":"assistant","parts":[{"type":"text","content":"x"}],"finish_reason":"unknown"}]""",
            Span.GetTagItem(Output));
    }

    [Fact]
    public async Task Tools_AreRecordedAsDefined()
    {
        Gateway.Enqueue(FakeReply.Json(Answer));
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = [Message.User("hi")],
            Tools =
            [
                new ChatCompletionTool { Function = new FunctionObject { Name = "find", Description = "Finds.", Parameters = RawJson.Parse("""{"type":"object"}""") } },
                new ChatCompletionTool { Function = new FunctionObject { Name = "bare" } },
            ],
        };

        await Recording().GenerateContentAsync(request, cancellationToken: Token);

        Assert.Equal("""[{"type":"function","name":"find","description":"Finds.","parameters":{"type":"object"}},{"type":"function","name":"bare"}]""", Span.GetTagItem(Tools));
    }

    [Fact]
    public async Task Stream_IsRecordedAsOneAnswer_WithTheRequestAsItWasAtTheCall()
    {
        Gateway.Enqueue(FakeReply.Events(
        [
            """{"id":"c1","choices":[{"index":0,"delta":{"role":"assistant","content":"secret"}}]}""",
            """{"id":"c1","choices":[{"index":0,"delta":{"content":"-answer"}}]}""",
            """{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"length"}]}""",
        ]));
        var request = new CreateChatCompletionRequest { Model = "openai/gpt-4o", Messages = [Message.User("before")] };
        var stream = Recording().GenerateContentStreamingAsync(request, cancellationToken: Token);
        request.Messages.Add(Message.User("after"));

        await stream.ToResponseAsync(Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"before"}]}]""", Span.GetTagItem(Input));
        Assert.Equal("""[{"role":"assistant","parts":[{"type":"text","content":"secret-answer"}],"finish_reason":"length"}]""", Span.GetTagItem(Output));
    }

    [Theory]
    [InlineData(true, "error")]
    [InlineData(false, "unknown")]
    public async Task Stream_ThatEndsEarly_IsRecordedAsFarAsItCame(bool isCut, string reason)
    {
        const string Chunk = """{"id":"c1","choices":[{"index":0,"delta":{"role":"assistant","content":"secret"}}]}""";
        Gateway.Enqueue(isCut ? FakeReply.Events([Chunk], done: false) : FakeReply.Script().Event(Chunk).Hang());

        var stream = Recording().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token);
        if (isCut)
        {
            await Assert.ThrowsAsync<StreamIncompleteException>(() => stream.ToResponseAsync(Token));
        }
        else
        {
            await foreach (var _ in stream)
            {
                break;
            }
        }

        Assert.Equal($$"""[{"role":"assistant","parts":[{"type":"text","content":"secret"}],"finish_reason":"{{reason}}"}]""", Span.GetTagItem(Output));
    }

    [Fact]
    public async Task FailedCall_HasItsRequestOnly_AndNoTextOfTheError()
    {
        Gateway.Enqueue(FakeReply.Error(400, "secret-error"));

        await Assert.ThrowsAsync<GatewayBadRequestException>(() => Recording().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token));

        Assert.NotNull(Span.GetTagItem(Input));
        Assert.Null(Span.GetTagItem(Output));
        Assert.DoesNotContain("secret-error", Everything(Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfAnUnknownShape_IsSentAllTheSame()
    {
        Gateway.Enqueue(
            FakeReply.Json(Answer),
            FakeReply.Events(["""{"id":"c1","choices":[{"index":0,"delta":{"content":"x"},"finish_reason":"stop"}]}"""]));
        var client = Recording();
        Message[] messages = [Message.User("hi", RawJson.Parse("""{"type":"image_url","image_url":"https://example.org/cat.jpg"}"""))];

        await client.GenerateContentAsync("openai/gpt-4o", messages, cancellationToken: Token);
        await client.GenerateContentStreamingAsync("openai/gpt-4o", messages, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"hi"},{"type":"image_url"}]}]""", Spans[0].GetTagItem(Input));
        Assert.Equal("""[{"role":"user","parts":[]}]""", Spans[1].GetTagItem(Input));
        Assert.All(Spans, span => Assert.NotNull(span.GetTagItem(Output)));
    }

    [Fact]
    public async Task Content_NotAskedFor_IsInNoSpan()
    {
        Gateway.Enqueue(
            FakeReply.Json(Answer),
            FakeReply.Events(["""{"id":"c1","choices":[{"index":0,"delta":{"content":"secret-answer"},"finish_reason":"stop"}]}"""]));
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = [Message.System("secret-system"), Message.User("secret-prompt")],
            Tools = [new ChatCompletionTool { Function = new FunctionObject { Name = "secret-tool" } }],
        };
        var client = Client();

        await client.GenerateContentAsync(request, cancellationToken: Token);
        await client.GenerateContentStreamingAsync(request, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal(2, Spans.Count);
        Assert.All(Spans, span => Assert.DoesNotContain("secret", Everything(span), StringComparison.Ordinal));
    }
}
