using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Answers;

public sealed class ResponseTests : ChatClientTest
{
    [Fact]
    public async Task Response_HasEverythingThatTheAnswerSays()
    {
        var response = await AnswerAsync("""{"id":"c1","object":"chat.completion","created":1700000000,"model":"m-2","choices":[{"index":0,"message":{"role":"assistant","content":"Hello.","reasoning_content":"They greet."},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"prompt_tokens_details":{"cached_tokens":4,"audio_tokens":1},"completion_tokens_details":{"reasoning_tokens":3,"audio_tokens":2,"accepted_prediction_tokens":6,"rejected_prediction_tokens":7}}}""");

        Assert.Equal(("c1", "m-2", ChatFinishReason.Stop), (response.ResponseId, response.ModelId, response.FinishReason));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), response.CreatedAt);
        var message = Assert.Single(response.Messages);
        Assert.Equal((ChatRole.Assistant, "c1", "Hello."), (message.Role, message.MessageId, message.Text));
        Assert.Equal("They greet.", Assert.IsType<TextReasoningContent>(message.Contents[0]).Text);
        Assert.Equal(2, message.Contents.Count);
        var raw = Assert.IsType<CreateChatCompletionResponse>(response.RawRepresentation);
        Assert.Equal("c1", raw.Id);
        Assert.Equal(200, (int)raw.Http!.StatusCode);
    }

    [Fact]
    public async Task Usage_HasEveryCount()
    {
        var usage = (await AnswerAsync("""{"id":"c1","choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"prompt_tokens_details":{"cached_tokens":4,"audio_tokens":1},"completion_tokens_details":{"reasoning_tokens":3,"audio_tokens":2,"accepted_prediction_tokens":6,"rejected_prediction_tokens":7}}}""")).Usage!;

        Assert.Equal((10, 5, 15, 4, 3), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount, usage.CachedInputTokenCount, usage.ReasoningTokenCount));
        Assert.Equal(
            [
                ("InputTokenDetails.AudioTokenCount", 1),
                ("OutputTokenDetails.AudioTokenCount", 2),
                ("OutputTokenDetails.AcceptedPredictionTokenCount", 6),
                ("OutputTokenDetails.RejectedPredictionTokenCount", 7),
            ],
            usage.AdditionalCounts!.Select(count => (count.Key, (int)count.Value)));
    }

    [Theory]
    [InlineData("stop", "stop")]
    [InlineData("length", "length")]
    [InlineData("tool_calls", "tool_calls")]
    [InlineData("function_call", "tool_calls")]
    [InlineData("content_filter", "content_filter")]
    [InlineData("flagged", "flagged")]
    [InlineData("", null)]
    public async Task FinishReason_IsTheProviders(string sent, string? read) =>
        Assert.Equal(read, (await AnswerAsync(Wire.Answer("\"content\":\"x\"", sent))).FinishReason?.Value);

    [Fact]
    public async Task Answer_ThatSaysLittle_LeavesTheRestUnset()
    {
        var response = await AnswerAsync("""{"choices":[{"message":{"content":"x"}}]}""");

        Assert.Equal("x", response.Text);
        Assert.Null(response.ResponseId);
        Assert.Null(response.ModelId);
        Assert.Null(response.CreatedAt);
        Assert.Null(response.Usage);
        Assert.Null(response.FinishReason);
    }

    [Theory]
    [InlineData("data:")]
    [InlineData("data:image/png;base64")]
    [InlineData("data:image/png;base64,not base64!")]
    [InlineData("data:nothing,x")]
    public async Task Image_ThatCannotBeRead_DoesNotCostTheAnswer(string url)
    {
        var response = await AnswerAsync(Wire.Answer($$$"""
            "content":[{"type":"text","text":"Here."},{"type":"image_url","image_url":{"url":"{{{url}}}"}}]
            """));

        Assert.Equal("Here.", response.Text);
        var part = Assert.IsType<ContentPart>(response.Messages[0].Contents[1].RawRepresentation);
        Assert.Equal(url, Assert.IsType<ImageContentPart>(part.Value).ImageUrl.Url);
    }

    [Fact]
    public async Task ToolCalls_HaveTheirArguments()
    {
        var response = await AnswerAsync(Wire.Answer("""
            "content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{\"city\":\"Köln\",\"days\":2,\"at\":null}"}},{"id":"t2","type":"function","function":{"name":"g","arguments":""}}]
            """, "tool_calls"));

        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
        var calls = response.Messages.Single().Contents.Cast<FunctionCallContent>().ToArray();
        Assert.Equal([("t1", "f"), ("t2", "g")], calls.Select(call => (call.CallId, call.Name)));
        Assert.Equal(["Köln", "2", null], calls[0].Arguments!.Values.Select(value => value?.ToString()));
        Assert.Empty(calls[1].Arguments!);
        Assert.All(calls, call => Assert.IsType<ChatCompletionMessageToolCall>(call.RawRepresentation));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    public async Task Arguments_ThatAreNoObject_AreAnExceptionOfTheCallAndGoBackAsTheyCame(string arguments)
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":null,\"tool_calls\":[{\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"" + arguments + "\"}}]"));

        var call = Assert.IsType<FunctionCallContent>(Assert.Single(response.Messages.Single().Contents));
        Assert.NotNull(call.Exception);
        Assert.Contains("\"arguments\":\"" + arguments + "\"", await SentForAsync(response.Messages.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToolCalls_WithoutIdsOfTheirOwn_GetSome()
    {
        var response = await AnswerAsync(Wire.Answer("""
            "content":"","tool_calls":[{"id":"","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"t","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"t","type":"function","function":{"name":"f","arguments":"{}"}}]
            """));

        var ids = response.Messages.Single().Contents.Cast<FunctionCallContent>().Select(call => call.CallId).ToArray();
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal("t", ids[1]);
        Assert.All(ids, Assert.NotEmpty);
    }

    [Fact]
    public async Task Refusal_IsAnErrorContent()
    {
        var response = await AnswerAsync(Wire.Answer("\"content\":null,\"refusal\":\"I won't.\""));

        var error = Assert.IsType<ErrorContent>(Assert.Single(response.Messages.Single().Contents));
        Assert.Equal(("I won't.", "Refusal"), (error.Message, error.ErrorCode));
    }

    [Fact]
    public async Task Parts_OfAnAnswer_AreReadAndUnknownOnesGoBack()
    {
        const string Parts = """[{"type":"text","text":"see"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}},{"type":"audio","audio":{"id":"a"}}]""";
        var message = (await AnswerAsync(Wire.Answer("\"content\":" + Parts))).Messages.Single();

        Assert.Equal("see", Assert.IsType<TextContent>(message.Contents[0]).Text);
        Assert.Equal("image/png", Assert.IsType<DataContent>(message.Contents[1]).MediaType);
        Assert.Equal("https://example.com/a.png", Assert.IsType<UriContent>(message.Contents[2]).Uri.ToString());
        Assert.Equal(typeof(AIContent), message.Contents[3].GetType());
        Assert.Equal(Wire.Request("{\"role\":\"assistant\",\"content\":" + Parts + "}"), await SentForAsync(message));
    }

    [Fact]
    public async Task Reasoning_ThatIsNotWanted_IsLeftOut()
    {
        var options = new ChatOptions { Reasoning = new ReasoningOptions { Output = ReasoningOutput.None } };

        var response = await AnswerAsync(Wire.Answer("\"content\":\"x\",\"reasoning\":\"y\""), options);

        Assert.IsType<TextContent>(Assert.Single(response.Messages.Single().Contents));
    }

    [Fact]
    public async Task Failure_IsTheGateways()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"));

        await Assert.ThrowsAsync<GatewayRateLimitException>(() => Chat().GetResponseAsync("hi", cancellationToken: Token));
    }
}
