using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

public sealed class CallTelemetryTests : TelemetryTest
{
    private const string Completion =
        """{"id":"c1","object":"chat.completion","created":1,"model":"gpt-4o-2024","choices":[{"index":0,"message":{"role":"assistant","content":"secret-answer"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":5,"total_tokens":8}}""";

    [Fact]
    public async Task Chat_ThatIsAnswered_IsASpanByTheConventions()
    {
        Gateway.Enqueue(FakeReply.Json(Completion));
        var request = new CreateChatCompletionRequest
        {
            Model = "gpt-4o",
            Messages = [Message.User("hi")],
            Temperature = 0.5,
            TopP = 0.9,
            MaxTokens = 100,
            FrequencyPenalty = 0.1,
            PresencePenalty = 0.2,
            Seed = 7,
        };

        await Client().GenerateContentAsync(request, new RequestOptions { Provider = Provider.Mistral }, Token);

        Assert.Equal("chat gpt-4o", Span.DisplayName);
        Assert.Equal(ActivityKind.Client, Span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, Span.Status);
        Assert.Equal(
            "gen_ai.operation.name=chat, gen_ai.provider.name=mistral_ai, gen_ai.request.frequency_penalty=0.1, gen_ai.request.max_tokens=100, gen_ai.request.model=gpt-4o, "
            + "gen_ai.request.presence_penalty=0.2, gen_ai.request.seed=7, gen_ai.request.temperature=0.5, gen_ai.request.top_p=0.9, "
            + "gen_ai.response.finish_reasons=stop, gen_ai.response.id=c1, gen_ai.response.model=gpt-4o-2024, gen_ai.usage.input_tokens=3, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
        Assert.Equal(Gateway.BaseUrl.Host, Span.GetTagItem("server.address"));
        Assert.Equal(Gateway.BaseUrl.Port, Span.GetTagItem("server.port"));
    }

    [Fact]
    public async Task Chat_ThatIsAnswered_IsMeasured()
    {
        Gateway.Enqueue(FakeReply.Json(Completion));

        await Client().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        const string Tags = "gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=openai/gpt-4o, gen_ai.response.model=gpt-4o-2024";
        var (seconds, tags) = Assert.Single(Measured("gen_ai.client.operation.duration"));
        Assert.Equal(Tags, tags);
        Assert.InRange(seconds, double.Epsilon, 600);
        Assert.Equal([(3, $"{Tags}, gen_ai.token.type=input"), (5, $"{Tags}, gen_ai.token.type=output")], Measured("gen_ai.client.token.usage").OrderBy(point => point.Sum));
        Assert.Empty(Measured("gen_ai.client.operation.time_to_first_chunk"));
    }

    [Theory]
    [InlineData("fast", null, "inference_gateway")]
    [InlineData("fast", "google", "gcp.gemini")]
    [InlineData("meta/llama", null, "inference_gateway")]
    [InlineData("ollama_cloud/meta/llama", "openai", "ollama_cloud")]
    public async Task Provider_OfAnAlias_IsTheOneThatAnswered(string model, string? selected, string expected)
    {
        var reply = FakeReply.Json(Completion);
        Gateway.Enqueue(selected is null ? reply : reply.WithHeader("X-Selected-Provider", selected));

        await Client().GenerateContentAsync(model, "hi", cancellationToken: Token);

        Assert.Equal(expected, Span.GetTagItem("gen_ai.provider.name"));
    }

    [Fact]
    public async Task Error_OfTheGateway_IsItsStatus()
    {
        Gateway.Enqueue(FakeReply.Error(429, "secret-prompt is too long"));

        await Assert.ThrowsAsync<GatewayRateLimitException>(() => Client().GenerateContentAsync("openai/gpt-4o", "secret-prompt", cancellationToken: Token));

        Assert.Equal(ActivityStatusCode.Error, Span.Status);
        Assert.Null(Span.StatusDescription);
        Assert.Equal("429", Span.GetTagItem("error.type"));
        Assert.Contains("error.type=429", Assert.Single(Measured("gen_ai.client.operation.duration")).Tags, StringComparison.Ordinal);
        Assert.Empty(Measured("gen_ai.client.token.usage"));
    }

    [Fact]
    public async Task Error_WithoutAnAnswer_IsItsType()
    {
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri("http://127.0.0.1:1"), MaxRetries = 0 });

        await Assert.ThrowsAsync<GatewayConnectionException>(() => client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token));

        Assert.Equal("InferenceGateway.GatewayConnectionException", Span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task Message_CountsTheCacheAsInput()
    {
        Gateway.Enqueue(FakeReply.Json(
            """{"id":"m1","type":"message","role":"assistant","model":"claude","content":[{"type":"text","text":"secret-answer"}],"stop_reason":"end_turn","usage":{"input_tokens":3,"cache_read_input_tokens":10,"cache_creation_input_tokens":2,"output_tokens":5}}"""));

        await Client().CreateMessageAsync("claude", "hi", 100, cancellationToken: Token);

        Assert.Equal(
            "gen_ai.operation.name=chat, gen_ai.provider.name=anthropic, gen_ai.request.max_tokens=100, gen_ai.request.model=claude, gen_ai.response.finish_reasons=end_turn, "
            + "gen_ai.response.id=m1, gen_ai.response.model=claude, gen_ai.usage.input_tokens=15, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
    }

    [Theory]
    [InlineData("completed", null)]
    [InlineData("failed", "failed")]
    public async Task Response_HasItsStatus(string status, string? error)
    {
        Gateway.Enqueue(FakeReply.Json(
            $$$"""{"id":"r1","object":"response","created_at":1,"status":"{{{status}}}","model":"gpt-4o-2024","output":[],"error":{{{(error is null ? "null" : """{"code":"x","message":"secret-answer"}""")}}},"usage":{"input_tokens":3,"output_tokens":5,"total_tokens":8}}"""));

        await Client().CreateResponseAsync("gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal(
            (error is null ? "" : "error.type=failed, ")
            + $"gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=gpt-4o, gen_ai.response.finish_reasons={status}, "
            + "gen_ai.response.id=r1, gen_ai.response.model=gpt-4o-2024, gen_ai.usage.input_tokens=3, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
    }

    [Fact]
    public async Task Span_IsCurrentDuringTheCallOnly()
    {
        using var mine = Parent();
        Activity? during = null;
        var client = Client(options => options.ApiKeyProvider = _ =>
        {
            during = Activity.Current;
            return new ValueTask<string>("secret-key");
        });
        Gateway.Enqueue(FakeReply.Json(Completion));

        await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal("chat openai/gpt-4o", during!.DisplayName);
        Assert.Same(mine, Activity.Current);
        Assert.Equal(mine.SpanId, Span.ParentSpanId);
    }

    [Fact]
    public async Task ContentAndKeys_AreInNoSpan()
    {
        Gateway.Enqueue(FakeReply.Json(Completion), FakeReply.Error(400, "secret-prompt"));
        var client = Client(options => options.ApiKey = "secret-key");

        await client.GenerateContentAsync("openai/gpt-4o", "secret-prompt", cancellationToken: Token);
        await Assert.ThrowsAsync<GatewayBadRequestException>(() => client.GenerateContentAsync("openai/gpt-4o", "secret-prompt", cancellationToken: Token));

        Assert.Equal(2, Spans.Count);
        Assert.All(Spans, span =>
        {
            Assert.Empty(span.Events);
            Assert.DoesNotContain("secret", TagsOf(span) + span.StatusDescription + span.DisplayName, StringComparison.Ordinal);
        });
    }
}
