using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Content of the Responses API on spans, in the JSON of the semantic conventions, if the client records it.</summary>
public sealed class ResponseContentTests : ContentTest
{
    private const string Items =
        """
        [{"type":"reasoning","id":"r","summary":[{"type":"summary_text","text":"Hm."}]},
        {"type":"message","id":"m","role":"assistant","status":"completed","content":[{"type":"output_text","text":"secret-answer","annotations":[]},{"type":"refusal","refusal":"No."}]},
        {"type":"image_generation_call","id":"i","result":"c2VjcmV0LWJ5dGVz"},
        {"type":"function_call","id":"f","call_id":"t1","name":"find","arguments":"{\"city\":\"Paris\"}"}]
        """;

    private const string Recorded =
        """[{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"text","content":"secret-answer"},{"type":"refusal","content":"No."},"""
        + """{"type":"image_generation_call"},{"type":"tool_call","id":"t1","name":"find","arguments":{"city":"Paris"}}],"finish_reason":"tool_call"}]""";

    [Fact]
    public async Task Input_InstructionsAndTools_AreRecorded()
    {
        Gateway.Enqueue(FakeReply.Json(Body("completed", Items)));
        var request = new CreateResponseRequest
        {
            Model = "gpt-4o",
            Instructions = "Be brief.",
            Input = new List<ResponseInputItem>
            {
                ResponseInputItem.User("Look:", ResponseInputContentPart.ImageUrl("data:image/jpeg;base64,c2VjcmV0LWJ5dGVz")),
                new() { Type = "reasoning", Id = "r" },
                new() { Type = "function_call", CallId = "t0", Name = "find", Arguments = "{}" },
                ResponseInputItem.FunctionCallOutput("t0", "rainy"),
            },
            Tools = [new ResponseTool { Name = "find", Description = "Finds.", Parameters = RawJson.Parse("{}") }],
        };

        await Recording().CreateResponseAsync(request, cancellationToken: Token);

        Assert.Equal(
            """[{"role":"user","parts":[{"type":"text","content":"Look:"},{"type":"blob","modality":"image","mime_type":"image/jpeg"}]},"""
            + """{"role":"assistant","parts":[{"type":"reasoning"}]},{"role":"assistant","parts":[{"type":"tool_call","id":"t0","name":"find","arguments":{}}]},"""
            + """{"role":"tool","parts":[{"type":"tool_call_response","id":"t0","response":"rainy"}]}]""",
            Span.GetTagItem(Input));
        Assert.Equal("""[{"type":"text","content":"Be brief."}]""", Span.GetTagItem(Instructions));
        Assert.Equal("""[{"type":"function","name":"find","description":"Finds.","parameters":{}}]""", Span.GetTagItem(Tools));
        Assert.Equal(Recorded, Span.GetTagItem(Output));
        Assert.DoesNotContain("c2VjcmV0LWJ5dGVz", Everything(Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_IsRecordedAsOneAnswer_AlsoWhenItsLastEventHasNoOutput()
    {
        Gateway.Enqueue(FakeReply.Script()
            .Event("response.output_item.added", """{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"m","role":"assistant","content":[]}}""")
            .Event("response.output_text.delta", """{"type":"response.output_text.delta","output_index":0,"content_index":0,"item_id":"m","delta":"secret"}""")
            .Event("response.output_text.delta", """{"type":"response.output_text.delta","output_index":0,"content_index":0,"item_id":"m","delta":"-answer"}""")
            .Event("response.completed", $$"""{"type":"response.completed","response":{{Body("completed", "[]")}}}"""));

        await Recording().CreateResponseStreamingAsync("gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"hi"}]}]""", Span.GetTagItem(Input));
        Assert.Equal("""[{"role":"assistant","parts":[{"type":"text","content":"secret-answer"}],"finish_reason":"stop"}]""", Span.GetTagItem(Output));
    }

    [Theory]
    [InlineData("failed", "{}", "error")]
    [InlineData("cancelled", "{}", "cancelled")]
    [InlineData("incomplete", """{"reason":"max_output_tokens"}""", "length")]
    [InlineData("incomplete", """{"reason":"content_filter"}""", "content_filter")]
    [InlineData("queued", "{}", "unknown")]
    public async Task Status_IsTheFinishReasonOfTheConventions(string status, string details, string reason)
    {
        Gateway.Enqueue(FakeReply.Json(Body(status, """[{"type":"message","id":"m","role":"assistant","content":[{"type":"output_text","text":"x"}]}]""", details)));

        await Recording().CreateResponseAsync("gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal($$"""[{"role":"assistant","parts":[{"type":"text","content":"x"}],"finish_reason":"{{reason}}"}]""", Span.GetTagItem(Output));
    }

    [Fact]
    public async Task Content_NotAskedFor_IsNotInTheSpan()
    {
        Gateway.Enqueue(FakeReply.Json(Body("completed", Items)));

        await Client().CreateResponseAsync(new CreateResponseRequest { Model = "gpt-4o", Input = "secret-prompt", Instructions = "secret-system" }, cancellationToken: Token);

        Assert.DoesNotContain("secret", Everything(Span), StringComparison.Ordinal);
    }

    private static string Body(string status, string output, string details = "null") =>
        $$"""{"id":"r1","object":"response","created_at":1,"status":"{{status}}","model":"gpt-4o","incomplete_details":{{details}},"output":{{output}}}""";
}
