using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

/// <summary>The streamed call of the Messages API.</summary>
public sealed class MessageStreamTests : StreamTest
{
    private const string Model = "claude-sonnet-4-5";

    [Fact]
    public async Task Overloads_SendTheSameRequest()
    {
        var client = Client();
        var options = new RequestOptions { Provider = Provider.Anthropic };
        MessagesMessage[] messages = [MessagesMessage.User("hi")];
        var request = new CreateMessagesRequest { Model = Model, MaxTokens = 100, Messages = messages };
        await client.CreateMessageStreamingAsync(Provider.Anthropic, Model, "hi", 100, cancellationToken: Token).ToResponseAsync(Token);
        await client.CreateMessageStreamingAsync(Provider.Anthropic, Model, messages, 100, cancellationToken: Token).ToResponseAsync(Token);
        await client.CreateMessageStreamingAsync(Model, "hi", 100, options, Token).ToResponseAsync(Token);
        await client.CreateMessageStreamingAsync(Model, messages, 100, options, Token).ToResponseAsync(Token);
        await client.CreateMessageStreamingAsync(request, options, Token).ToResponseAsync(Token);

        Assert.Null(request.Stream);
        Assert.Equal(5, Gateway.Requests.Count);
        foreach (var sent in Gateway.Requests)
        {
            Assert.Equal(("/v1/messages?provider=anthropic", "text/event-stream"), (sent.RawTarget, sent.Headers["Accept"]));
            TypedEvents.AssertJson("""{"model":"claude-sonnet-4-5","max_tokens":100,"messages":[{"role":"user","content":"hi"}],"stream":true}""", sent.BodyText);
        }
    }

    [Fact]
    public async Task Request_ChangedAfterTheCall_IsSentAsItWas()
    {
        List<MessagesMessage> messages = [MessagesMessage.User("hi")];
        var request = new CreateMessagesRequest { Model = "anthropic/" + Model, MaxTokens = 100, Messages = messages };
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["x"] = RawJson.Parse("1.50") } };
        var stream = Client().CreateMessageStreamingAsync(request, options, Token);
        messages[0].Content = "changed";
        messages.Clear();
        request.MaxTokens = 1;
        Assert.Empty(Gateway.Requests);

        await stream.ToResponseAsync(Token);

        Assert.Null(request.Stream);
        Assert.Empty(request.AdditionalProperties);
        TypedEvents.AssertJson("""{"model":"anthropic/claude-sonnet-4-5","max_tokens":100,"messages":[{"role":"user","content":"hi"}],"x":1.50,"stream":true}""", Request.BodyText);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Stream_OfTheSandbox_IsThePlainAnswer(bool thinks, bool withTools)
    {
        var request = new CreateMessagesRequest
        {
            Model = "anthropic/" + Model,
            MaxTokens = 4096,
            Messages = [MessagesMessage.User("What is the weather in Paris?")],
            Thinking = thinks ? CreateMessagesRequestThinking.Enabled(1024) : null,
            Tools = withTools ? [new MessagesTool { Name = "get_weather", InputSchema = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}}}""") }] : null,
        };
        var plain = await Client().CreateMessageAsync(request, cancellationToken: Token);
        var accumulator = new MessagesAccumulator();
        StringBuilder text = new(), thinking = new(), input = new();
        await foreach (var item in Client().CreateMessageStreamingAsync(request, cancellationToken: Token))
        {
            accumulator.Add(item);
            text.Append(item.TextDelta);
            thinking.Append(item.ThinkingDelta);
            input.Append(item.InputJsonDelta);
            Assert.Equal(200, (int)item.Http!.StatusCode);
        }

        Assert.Equal((plain.Text, plain.Thinking ?? ""), (text.ToString(), thinking.ToString()));
        Assert.Equal((thinks, withTools), (thinking.Length > 0, input.Length > 0));
        var message = accumulator.ToResponse();
        Assert.Equal(200, (int)message.Http!.StatusCode);

        // The id comes from the request, which says "stream" in one of the two.
        message.Id = plain.Id;
        var expected = MessageSamples.Json(plain);
        TypedEvents.AssertJson(withTools ? expected.Replace(plain.ToolUses[0].Id, message.ToolUses[0].Id, StringComparison.Ordinal) : expected, MessageSamples.Json(message));
    }

    [Fact]
    public async Task Stream_AfterItsEnd_IsNotReadOn()
    {
        var body = new PieceStream(TypedEvents.Body([.. MessageSamples.All, """{"type":"error","error":{"type":"t","message":"late"}}"""]));

        TypedEvents.AssertJson(MessageSamples.Whole, MessageSamples.Json(await Stream(body).ToResponseAsync(Token)));
    }

    [Theory]
    [InlineData("""{"type":"error","error":{"type":"overloaded_error","message":"boom"}}""")]
    [InlineData("""{"type":"error","error":{"type":"error","error":{"type":"overloaded_error","message":"boom"}}}""")]
    [InlineData("""{"type":"error","error":{"type":"overloaded_error","message":"boom"},"request_id":"req_1"}""")]
    public async Task ErrorEvent_InBothNestings_IsAnApiExceptionThatKeepsWhatHadArrived(string error)
    {
        Gateway.Enqueue(FakeReply.Script().Write(TypedEvents.Body([MessageSamples.Start, .. MessageSamples.Text[..3], error, MessageSamples.Stop])));

        var exception = await Assert.ThrowsAsync<GatewayApiException>(
            () => Client().CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal(("boom", "overloaded_error", true, 200), (exception.ErrorMessage, exception.Type, exception.IsInBand, (int)exception.StatusCode));
        Assert.Equal((4, "msg_1", "CreateMessage"), (exception.Progress!.Chunks, exception.Progress.LastId, exception.Operation));
        Assert.Equal("Grüße 🌍", exception.PartialMessage!.Text);
        Assert.Equal(25, exception.PartialMessage.Usage!.InputTokens);
    }

    [Fact]
    public async Task Stream_WithoutItsEnd_IsIncompleteAndKeepsWhatHadArrived()
    {
        var exception = await Assert.ThrowsAsync<StreamIncompleteException>(() => Stream(new PieceStream(TypedEvents.Body(MessageSamples.All[..^1]))).ToResponseAsync(Token));

        Assert.Contains("message_stop", exception.Message, StringComparison.Ordinal);
        Assert.Equal("tool_use", exception.Progress!.FinishReason);
        TypedEvents.AssertJson(MessageSamples.Whole, MessageSamples.Json(exception.PartialMessage!));
    }

    [Fact]
    public async Task WholeAnswer_InPlaceOfAStream_IsOneEvent()
    {
        Gateway.Enqueue(FakeReply.Json(MessageSamples.Whole), FakeReply.Json(MessageSamples.Whole));

        var events = await Client().CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token).ToArrayAsync(Token);
        var message = await Client().CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token).ToResponseAsync(Token);

        var item = Assert.Single(events);
        Assert.Equal(("Grüße 🌍", "Hm.", "tool_use"), (item.TextDelta, item.ThinkingDelta, item.StopReason?.Value));
        TypedEvents.AssertJson(MessageSamples.Whole, MessageSamples.Json(message));
    }

    private IAsyncEnumerable<MessagesStreamEvent> Stream(Stream body) => Client(body).CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token);
}
