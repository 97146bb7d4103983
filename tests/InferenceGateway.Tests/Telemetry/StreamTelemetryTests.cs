using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>The span of a stream ends with the stream, however it ends.</summary>
public sealed class StreamTelemetryTests : TelemetryTest
{
    private static readonly string[] s_chunks =
    [
        """{"id":"c1","model":"gpt-4o-2024","choices":[{"index":0,"delta":{"content":"a"}}]}""",
        """{"id":"c1","model":"gpt-4o-2024","choices":[{"index":0,"delta":{},"finish_reason":"length"}]}""",
        """{"id":"c1","model":"gpt-4o-2024","choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5,"total_tokens":8}}""",
    ];

    [Fact]
    public async Task Stream_ReadToItsEnd_EndsWithWhatItsChunksSaid()
    {
        using var mine = Parent();
        Gateway.Enqueue(FakeReply.Events(s_chunks));

        await foreach (var _ in Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token))
        {
            Assert.Empty(Spans);
            Assert.Same(mine, Activity.Current);
        }

        Assert.Same(mine, Activity.Current);
        Assert.Equal(mine.SpanId, Span.ParentSpanId);
        Assert.Equal(
            "gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=openai/gpt-4o, gen_ai.response.finish_reasons=length, "
            + "gen_ai.response.id=c1, gen_ai.response.model=gpt-4o-2024, gen_ai.usage.input_tokens=3, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
        var first = Assert.IsType<double>(Span.GetTagItem("gen_ai.response.time_to_first_chunk"));
        Assert.Equal(first, Assert.Single(Measured("gen_ai.client.operation.time_to_first_chunk")).Sum);
        Assert.Equal([3, 5], Measured("gen_ai.client.token.usage").Select(point => point.Sum).Order());
    }

    // Some servers send no [DONE]. The stream is complete all the same.
    [Fact]
    public async Task Stream_CompleteWithoutDone_IsNotAbandoned()
    {
        Gateway.Enqueue(FakeReply.Events(s_chunks, done: false));

        await Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token);

        Assert.Null(Span.GetTagItem("inference_gateway.stream.abandoned"));
        Assert.Equal(ActivityStatusCode.Unset, Span.Status);
    }

    [Fact]
    public async Task Stream_ThatIsCut_EndsWithTheError()
    {
        Gateway.Enqueue(FakeReply.Events([s_chunks[0]], done: false));

        await Assert.ThrowsAsync<StreamIncompleteException>(() => Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal("InferenceGateway.StreamIncompleteException", Span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, Span.Status);
        Assert.NotNull(Span.GetTagItem("gen_ai.response.time_to_first_chunk"));
    }

    [Fact]
    public async Task Stream_ThatDoesNotBegin_EndsWithTheStatus()
    {
        Gateway.Enqueue(FakeReply.Error(401, "unauthorized"));

        await Assert.ThrowsAsync<GatewayAuthenticationException>(() => Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal("401", Span.GetTagItem("error.type"));
        Assert.Empty(Measured("gen_ai.client.operation.time_to_first_chunk"));
    }

    [Fact]
    public async Task Stream_ThatIsLeft_EndsThereWithoutAnError()
    {
        Gateway.Enqueue(FakeReply.Script().Event(s_chunks[0]).Hang());

        await foreach (var _ in Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token))
        {
            break;
        }

        Assert.Equal(true, Span.GetTagItem("inference_gateway.stream.abandoned"));
        Assert.Equal(ActivityStatusCode.Unset, Span.Status);
        Assert.Null(Span.GetTagItem("error.type"));
    }

    [Fact]
    public void Stream_ThatIsNeverRead_IsNoSpan()
    {
        Client().GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Empty(Spans);
    }

    [Fact]
    public async Task Messages_AddUpWhatTheirEventsSay()
    {
        Gateway.Enqueue(FakeReply.Script()
            .Event("message_start", """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"claude","content":[],"usage":{"input_tokens":3,"cache_read_input_tokens":10,"output_tokens":1}}}""")
            .Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}}""")
            .Event("message_stop", """{"type":"message_stop"}"""));

        await Client().CreateMessageStreamingAsync("claude", "hi", 100, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal(
            "gen_ai.operation.name=chat, gen_ai.provider.name=anthropic, gen_ai.request.max_tokens=100, gen_ai.request.model=claude, gen_ai.response.finish_reasons=end_turn, "
            + "gen_ai.response.id=m1, gen_ai.response.model=claude, gen_ai.usage.input_tokens=13, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
    }

    [Fact]
    public async Task Response_LeftAfterItsLastEvent_IsComplete()
    {
        Gateway.Enqueue(FakeReply.Script()
            .Event("response.completed", """{"type":"response.completed","response":{"id":"r1","status":"completed","model":"gpt-4o-2024","output":[],"usage":{"input_tokens":3,"output_tokens":5,"total_tokens":8}}}""")
            .Hang());

        await foreach (var item in Client().CreateResponseStreamingAsync("gpt-4o", "hi", cancellationToken: Token))
        {
            Assert.NotNull(item.Completed);
            break;
        }

        Assert.Null(Span.GetTagItem("inference_gateway.stream.abandoned"));
        Assert.Equal(
            "gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=gpt-4o, gen_ai.response.finish_reasons=completed, "
            + "gen_ai.response.id=r1, gen_ai.response.model=gpt-4o-2024, gen_ai.usage.input_tokens=3, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
    }
}
