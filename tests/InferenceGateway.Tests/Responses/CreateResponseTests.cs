using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

/// <summary>The plain call of the Responses API.</summary>
public sealed class CreateResponseTests : ClientTest
{
    private const string Whole = """{"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-4o","output":[{"id":"msg_1","type":"message","role":"assistant","content":[{"type":"output_text","text":"hel"},{"type":"output_text","text":"lo"},{"type":"novel"}]}]}""";

    [Fact]
    public async Task Overloads_SendTheSameRequest()
    {
        var client = Client();
        await client.CreateResponseAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token);
        await client.CreateResponseAsync("gpt-4o", "hi", new RequestOptions { Provider = Provider.Openai }, Token);
        await client.CreateResponseAsync(new CreateResponseRequest { Model = "gpt-4o", Input = "hi" }, new RequestOptions { Provider = Provider.Openai }, Token);

        Assert.Equal(3, Gateway.Requests.Count);
        foreach (var request in Gateway.Requests)
        {
            Assert.Equal(("POST", "/v1/responses?provider=openai"), (request.Method, request.RawTarget));
            TypedEvents.AssertJson("""{"model":"gpt-4o","input":"hi"}""", request.BodyText);
        }
    }

    [Fact]
    public async Task Request_WithEverything_IsSentAsItIs()
    {
        var request = new CreateResponseRequest
        {
            Model = "openai/gpt-5",
            Input = [ResponseInputItem.System("Be brief."), ResponseInputItem.User("Weather?", ResponseInputContentPart.ImageUrl("https://example.com/a.png", ResponseInputImageDetail.Low))],
            Instructions = "In German.",
            MaxOutputTokens = 100,
            Tools = [new ResponseTool { Name = "get_weather", Parameters = RawJson.Parse("""{"type":"object"}"""), Strict = true }],
            ToolChoice = new ResponseToolChoiceFunction { Name = "get_weather" },
            Reasoning = new ResponseReasoning { Effort = ResponseReasoningEffort.Low, Summary = ResponseReasoningSummary.Auto },
            Text = new ResponseTextConfig { Format = new ResponseTextConfigFormat { Type = ResponseTextConfigFormatType.JsonObject } },
            PreviousResponseId = "resp_0",
            Store = false,
            Metadata = new Dictionary<string, string> { ["a"] = "b" },
        };
        request.SetNull("temperature");
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["include"] = RawJson.Parse("""["reasoning.encrypted_content"]""") } };

        await Client().With(new RequestOptions { Headers = new Dictionary<string, string> { ["X-A"] = "1" } }).CreateResponseAsync(request, options, Token);

        TypedEvents.AssertJson(
            """
            {"model":"openai/gpt-5","input":[{"role":"system","content":"Be brief."},{"role":"user","content":[{"type":"input_text","text":"Weather?"},{"type":"input_image","image_url":"https://example.com/a.png","detail":"low"}]}],
            "instructions":"In German.","max_output_tokens":100,"temperature":null,"tools":[{"type":"function","name":"get_weather","parameters":{"type":"object"},"strict":true}],
            "tool_choice":{"type":"function","name":"get_weather"},"reasoning":{"effort":"low","summary":"auto"},"text":{"format":{"type":"json_object"}},
            "previous_response_id":"resp_0","store":false,"metadata":{"a":"b"},"include":["reasoning.encrypted_content"]}
            """,
            Request.BodyText);
        Assert.Equal("1", Request.Headers["X-A"]);
        Assert.Empty(request.AdditionalProperties);
    }

    [Fact]
    public async Task Answer_HasItsTextAndFacts()
    {
        Gateway.Enqueue(FakeReply.Json(Whole).WithHeader("X-Request-Id", "req_1"));

        var response = await Client().CreateResponseAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal(("hello", ResponseStatus.Completed), (response.OutputText, response.Status));
        Assert.Equal((200, "req_1"), ((int)response.Http!.StatusCode, response.Http.RequestId));
        Assert.Empty(response.FunctionCalls);
        Assert.Equal((null, null, false), (response.Refusal, response.ReasoningSummary, response.IsTruncated));
        TypedEvents.AssertJson(Whole, ResponseSamples.Json(response));
    }

    [Fact]
    public async Task FunctionCall_AnsweredByItsOutput_GoesOnInTheSandbox()
    {
        var tool = new ResponseTool { Name = "get_weather", Parameters = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""") };
        List<ResponseInputItem> conversation = [ResponseInputItem.User("What is the weather in Paris?")];
        var request = new CreateResponseRequest { Model = "openai/gpt-5", Input = conversation, Tools = [tool], Reasoning = new ResponseReasoning { Summary = ResponseReasoningSummary.Auto } };
        var first = await Client().CreateResponseAsync(request, cancellationToken: Token);
        var call = Assert.Single(first.FunctionCalls);

        conversation.AddRange(first.ToInputItems());
        conversation.Add(ResponseInputItem.FunctionCallOutput(call.CallId, "sunny"));
        var second = await Client().CreateResponseAsync(request, cancellationToken: Token);

        Assert.Equal("get_weather", call.Name);
        Assert.NotEmpty(second.OutputText);
        Assert.Empty(second.FunctionCalls);
        var input = Gateway.Requests[1].Json!["input"]!.AsArray();
        Assert.Equal(["user", "reasoning", "function_call", "function_call_output"], input.Select(item => (string?)item!["role"] ?? (string?)item["type"]));
        TypedEvents.AssertJson($$"""{"type":"function_call_output","call_id":"{{call.CallId}}","output":"sunny"}""", input[3]!.ToJsonString());
        Assert.Equal(call.Arguments, (string?)input[2]!["arguments"]);
        Assert.Equal(call.CallId, (string?)input[2]!["call_id"]);
    }

    [Fact]
    public async Task Response_ThatFailed_IsAnAnswer()
    {
        Gateway.Enqueue(FakeReply.Json("""{"id":"resp_1","object":"response","created_at":1,"status":"failed","model":"m","output":[],"error":{"code":"server_error","message":"boom"}}"""));

        var response = await Client().CreateResponseAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal((ResponseStatus.Failed, "server_error", "boom"), (response.Status, response.Error!.Code, response.Error.Message));
    }

    [Fact]
    public async Task Response_Incomplete_SaysThatItsTextIsCut()
    {
        Gateway.Enqueue(FakeReply.Json("""{"id":"resp_1","status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[]}"""));

        Assert.True((await Client().CreateResponseAsync("openai/gpt-4o", "hi", cancellationToken: Token)).IsTruncated);
    }
}
