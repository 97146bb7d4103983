using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

/// <summary>The streamed call of the Responses API.</summary>
public sealed class ResponseStreamTests : StreamTest
{
    [Fact]
    public async Task Overloads_SendTheSameRequest()
    {
        var client = Client();
        var request = new CreateResponseRequest { Model = "gpt-4o", Input = "hi" };
        var options = new RequestOptions { Provider = Provider.Openai };
        await client.CreateResponseStreamingAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token);
        await client.CreateResponseStreamingAsync("gpt-4o", "hi", options, Token).ToResponseAsync(Token);
        await client.CreateResponseStreamingAsync(request, options, Token).ToResponseAsync(Token);

        Assert.Null(request.Stream);
        Assert.Equal(3, Gateway.Requests.Count);
        foreach (var sent in Gateway.Requests)
        {
            Assert.Equal(("/v1/responses?provider=openai", "text/event-stream"), (sent.RawTarget, sent.Headers["Accept"]));
            TypedEvents.AssertJson("""{"model":"gpt-4o","input":"hi","stream":true}""", sent.BodyText);
        }
    }

    [Fact]
    public async Task Request_ChangedAfterTheCall_IsSentAsItWas()
    {
        List<ResponseInputItem> items = [ResponseInputItem.User("hi")];
        var request = new CreateResponseRequest { Model = "openai/gpt-4o", Input = items, Stream = false };
        request.SetNull("user");
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["truncation"] = RawJson.Parse("\"auto\"") } };
        var stream = Client().CreateResponseStreamingAsync(request, options, Token);
        items[0].Content = "changed";
        items.Clear();
        request.Model = "other";
        Assert.Empty(Gateway.Requests);

        await stream.ToResponseAsync(Token);

        Assert.False(request.Stream);
        Assert.Empty(request.AdditionalProperties);
        TypedEvents.AssertJson("""{"model":"openai/gpt-4o","input":[{"role":"user","content":"hi"}],"user":null,"truncation":"auto","stream":true}""", Request.BodyText);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Stream_OfTheSandbox_IsThePlainAnswer(bool reasons, bool withTools)
    {
        var request = new CreateResponseRequest
        {
            Model = "openai/gpt-5",
            Reasoning = reasons ? new ResponseReasoning { Summary = ResponseReasoningSummary.Auto } : null,
            Input = "What is the weather in Paris?",
            Tools = withTools ? [new ResponseTool { Name = "get_weather", Parameters = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}}}""") }] : null,
        };
        var plain = await Client().CreateResponseAsync(request, cancellationToken: Token);
        var accumulator = new ResponseAccumulator();
        StringBuilder text = new(), summary = new(), arguments = new();
        ResponseStreamEvent? last = null;
        await foreach (var item in Client().CreateResponseStreamingAsync(request, cancellationToken: Token))
        {
            accumulator.Add(last = item);
            text.Append(item.TextDelta);
            summary.Append(item.ReasoningSummaryDelta);
            arguments.Append(item.FunctionCallDelta?.Arguments);
            Assert.Equal(200, (int)item.Http!.StatusCode);
        }

        Assert.Equal(plain.OutputText, text.ToString());
        Assert.Equal(plain.ReasoningSummary ?? "", summary.ToString());
        Assert.Equal(string.Concat(plain.FunctionCalls.Select(call => call.Arguments)), arguments.ToString());
        Assert.Equal(withTools, arguments.Length > 0);
        Assert.Equal(reasons, summary.Length > 0);
        Assert.Same(last!.Http, last.Completed!.Http);
        Assert.Equal(plain.OutputText, accumulator.ToResponse().OutputText);
        Assert.Equal(Output(last.Completed), Output(accumulator.ToResponse()));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("failed")]
    [InlineData("incomplete")]
    public async Task Stream_EndingInAnyState_IsComplete(string status)
    {
        var end = ResponseSamples.Completed.Replace("completed", status, StringComparison.Ordinal).Replace("\"error\":null", "\"error\":{\"code\":\"c\",\"message\":\"m\"}", StringComparison.Ordinal);
        var body = new PieceStream(TypedEvents.Body(ResponseSamples.Created, end, "{\"type\":\"after\"}"));

        var response = await Stream(body).ToResponseAsync(Token);

        Assert.Equal(status, response.Status.Value);
        Assert.Equal("m", response.Error!.Message);
        Assert.Equal(200, (int)response.Http!.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"error","code":"server_error","message":"boom","param":null,"sequence_number":3}""", "server_error")]
    [InlineData("""{"type":"error","error":{"type":"t","code":"c","message":"boom"}}""", "c")]
    [InlineData("""{"type":"","error":{"message":"boom"}}""", null)]
    [InlineData("""{"type":"error","message":"boom"}""", null)]
    public async Task ErrorEvent_IsAnApiExceptionThatKeepsWhatHadArrived(string error, string? code)
    {
        var body = new PieceStream(TypedEvents.Body([ResponseSamples.Created, .. ResponseSamples.Message[..4], error, ResponseSamples.Completed]));

        var exception = await Assert.ThrowsAsync<GatewayApiException>(() => Stream(body).ToResponseAsync(Token));

        Assert.Equal(("boom", code, true, "CreateResponse"), (exception.ErrorMessage, exception.Code, exception.IsInBand, exception.Operation));
        Assert.Equal((5, "resp_1"), (exception.Progress!.Chunks, exception.Progress.LastId));
        Assert.Equal("Grüße 🌍", exception.PartialOutput!.OutputText);
        Assert.Null(exception.PartialResponse);
    }

    [Fact]
    public async Task Stream_WithoutItsEnd_IsIncompleteAndKeepsWhatHadArrived()
    {
        Gateway.Enqueue(FakeReply.Script().Write(TypedEvents.Body([.. ResponseSamples.All[..^1]])).End());

        var exception = await Assert.ThrowsAsync<StreamIncompleteException>(
            () => Client().CreateResponseStreamingAsync("openai/gpt-5", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Contains("response.completed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("Grüße 🌍", ResponseStatus.InProgress), (exception.PartialOutput!.OutputText, exception.PartialOutput.Status));
    }

    [Fact]
    public async Task WholeAnswer_InPlaceOfAStream_IsOneEvent()
    {
        const string Whole = """{"id":"resp_1","status":"incomplete","output":[{"type":"message","content":[{"type":"output_text","text":"hello"}]}]}""";
        Gateway.Enqueue(FakeReply.Json(Whole), FakeReply.Json(Whole));

        var events = await Client().CreateResponseStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToArrayAsync(Token);
        var response = await Client().CreateResponseStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token);

        var item = Assert.Single(events);
        Assert.Equal(("response.incomplete", "hello", "hello"), (item.Type, item.TextDelta, item.Completed!.OutputText));
        Assert.Equal("hello", response.OutputText);
    }

    private static string Output(Response response) =>
        string.Concat(response.Output.Select(TypedEvents.Json<ResponseOutputItem, ResponseOutputItem.Codec>));

    private IAsyncEnumerable<ResponseStreamEvent> Stream(Stream body) => Client(body).CreateResponseStreamingAsync("openai/gpt-5", "hi", cancellationToken: Token);
}
