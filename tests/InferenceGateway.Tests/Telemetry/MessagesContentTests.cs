using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Content of the Messages API on spans, in the JSON of the semantic conventions, if the client records it.</summary>
public sealed class MessagesContentTests : ContentTest
{
    private static readonly CreateMessagesRequest s_request = new()
    {
        Model = "claude",
        MaxTokens = 100,
        System = new[] { new MessagesTextBlock { Text = "secret-system" }, new MessagesTextBlock { Text = "Be brief." } },
        Messages =
        [
            MessagesMessage.User(
                MessagesRequestContentBlock.Text("secret-prompt"),
                MessagesRequestContentBlock.ImageUrl("data:image/png;base64,c2VjcmV0LWJ5dGVz"),
                MessagesRequestContentBlock.Document("%PDF secret"u8.ToArray()),
                MessagesRequestContentBlock.DocumentUrl(new Uri("https://example.org/a.pdf"))),
            new MessagesMessage
            {
                Role = MessagesMessageRole.Assistant,
                Content = new MessagesRequestContentBlock[]
                {
                    new MessagesThinkingBlock { Thinking = "Hm.", Signature = "c2VjcmV0LWJ5dGVz" },
                    new MessagesRedactedThinkingBlock { Data = "c2VjcmV0LWJ5dGVz" },
                    new MessagesToolUseBlock { Id = "t1", Name = "find", Input = RawJson.Parse("""{"city":"Paris"}""") },
                },
            },
            MessagesMessage.ToolResult("t1", "rainy"),
        ],
        Tools = [new MessagesTool { Name = "find", InputSchema = RawJson.Parse("{}") }],
    };

    [Fact]
    public async Task Conversation_InstructionsAndTools_AreRecorded_AndNoByteOfBlobs()
    {
        Gateway.Enqueue(FakeReply.Json(
            """{"id":"m1","type":"message","role":"assistant","model":"claude","content":[{"type":"thinking","thinking":"Hm.","signature":"s"},{"type":"text","text":"secret-answer"},{"type":"tool_use","id":"t2","name":"find","input":{}}],"stop_reason":"tool_use"}"""));

        await Recording().CreateMessageAsync(s_request, cancellationToken: Token);

        Assert.Equal(
            """[{"role":"user","parts":[{"type":"text","content":"secret-prompt"},{"type":"blob","modality":"image","mime_type":"image/png"},"""
            + """{"type":"blob","modality":"document","mime_type":"application/pdf"},{"type":"uri","modality":"document","uri":"https://example.org/a.pdf"}]},"""
            + """{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"redacted_thinking"},{"type":"tool_call","id":"t1","name":"find","arguments":{"city":"Paris"}}]},"""
            + """{"role":"user","parts":[{"type":"tool_call_response","id":"t1","response":"rainy"}]}]""",
            Span.GetTagItem(Input));
        Assert.Equal("""[{"type":"text","content":"secret-system"},{"type":"text","content":"Be brief."}]""", Span.GetTagItem(Instructions));
        Assert.Equal("""[{"type":"function","name":"find","parameters":{}}]""", Span.GetTagItem(Tools));
        Assert.Equal(
            """[{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"text","content":"secret-answer"},{"type":"tool_call","id":"t2","name":"find","arguments":{}}],"finish_reason":"tool_call"}]""",
            Span.GetTagItem(Output));
        Assert.DoesNotContain("c2VjcmV0LWJ5dGVz", Everything(Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("end_turn", "stop")]
    [InlineData("stop_sequence", "stop")]
    [InlineData("max_tokens", "length")]
    [InlineData("refusal", "content_filter")]
    [InlineData("pause_turn", "pause_turn")]
    public async Task Stream_IsRecordedAsOneAnswer_WithTheFinishReasonOfTheConventions(string stop, string reason)
    {
        Gateway.Enqueue(FakeReply.Script()
            .Event("message_start", """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"claude","content":[]}}""")
            .Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""")
            .Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"secret"}}""")
            .Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"-answer"}}""")
            .Event("content_block_stop", """{"type":"content_block_stop","index":0}""")
            .Event("message_delta", $$$"""{"type":"message_delta","delta":{"stop_reason":"{{{stop}}}"}}""")
            .Event("message_stop", """{"type":"message_stop"}"""));

        await Recording().CreateMessageStreamingAsync("claude", "hi", 100, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"hi"}]}]""", Span.GetTagItem(Input));
        Assert.Equal($$"""[{"role":"assistant","parts":[{"type":"text","content":"secret-answer"}],"finish_reason":"{{reason}}"}]""", Span.GetTagItem(Output));
    }

    [Fact]
    public async Task Content_NotAskedFor_IsNotInTheSpan()
    {
        Gateway.Enqueue(FakeReply.Json("""{"id":"m1","type":"message","role":"assistant","model":"claude","content":[{"type":"text","text":"secret-answer"}],"stop_reason":"end_turn"}"""));

        await Client().CreateMessageAsync(s_request, cancellationToken: Token);

        Assert.DoesNotContain("secret", Everything(Span), StringComparison.Ordinal);
    }
}
