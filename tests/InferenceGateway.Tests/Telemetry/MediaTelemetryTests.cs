using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>The telemetry of images and speech.</summary>
public sealed class MediaTelemetryTests : TelemetryTest
{
    [Fact]
    public async Task Speech_ThatIsRead_IsASpanByTheConventions()
    {
        using var answer = await Client().CreateSpeechAsync("openai/tts-1", "secret-prompt", "alloy", cancellationToken: Token);
        Assert.Empty(Spans);

        await answer.ToBytesAsync(Token);

        Assert.Equal("generate_content openai/tts-1", Span.DisplayName);
        Assert.Equal(ActivityStatusCode.Unset, Span.Status);
        Assert.Equal("gen_ai.operation.name=generate_content, gen_ai.output.type=speech, gen_ai.provider.name=openai, gen_ai.request.model=openai/tts-1", TagsOf(Span));
        const string Tags = "gen_ai.operation.name=generate_content, gen_ai.provider.name=openai, gen_ai.request.model=openai/tts-1";
        Assert.Equal(Tags, Assert.Single(Measured("gen_ai.client.operation.duration")).Tags);
        Assert.Equal(Tags, Assert.Single(Measured("gen_ai.client.operation.time_to_first_chunk")).Tags);
    }

    [Fact]
    public async Task Speech_ThatIsDisposedBeforeItsEnd_IsAbandoned()
    {
        Gateway.Enqueue(FakeReply.Script(200, "audio/mpeg").Write([1]).Hang());
        var answer = await Client().CreateSpeechAsync("openai/tts-1", "hi", "alloy", cancellationToken: Token);
        Assert.Equal(1, await answer.Content.ReadAsync(new byte[9], Token));

        answer.Dispose();

        Assert.Equal(true, Span.GetTagItem("inference_gateway.stream.abandoned"));
    }

    [Fact]
    public async Task Speech_ThatIsCut_IsAnError()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script(200, "audio/mpeg").Write([1]).WaitFor(gate.Task).Close());
        using var answer = await Client().CreateSpeechAsync("openai/tts-1", "hi", "alloy", cancellationToken: Token);
        var read = answer.ToBytesAsync(Token);
        gate.SetResult();

        await Assert.ThrowsAsync<GatewayConnectionException>(() => read);

        Assert.Equal((ActivityStatusCode.Error, "InferenceGateway.GatewayConnectionException"), (Span.Status, Span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Speech_ThatIsRefused_IsAnError()
    {
        Gateway.Enqueue(FakeReply.Error(400, "no"));

        await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateSpeechAsync("openai/tts-1", "hi", "alloy", cancellationToken: Token));

        Assert.Equal((ActivityStatusCode.Error, "400"), (Span.Status, Span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Content_OfSpeech_IsTheTextAndTheInstructions_IfThatIsAskedFor()
    {
        var request = new CreateSpeechRequest { Model = "openai/tts-1", Input = "hi", Voice = "alloy", Instructions = "calm" };
        using var answer = await Client(o => o.RecordContent = true).CreateSpeechAsync(request, cancellationToken: Token);
        await answer.ToBytesAsync(Token);

        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"hi"}]}]""", Span.GetTagItem("gen_ai.input.messages"));
        Assert.Equal("""[{"type":"text","content":"calm"}]""", Span.GetTagItem("gen_ai.system_instructions"));
        Assert.Null(Span.GetTagItem("gen_ai.output.messages"));
    }

    [Fact]
    public async Task Images_AreSpansByTheConventions_WithTheirTokens()
    {
        Gateway.Enqueue(FakeReply.Json("""{"created":1,"data":[{"b64_json":"aGk="}],"usage":{"input_tokens":3,"output_tokens":5,"total_tokens":8}}"""));

        await Client().CreateImageAsync("gpt-image-1", "secret-prompt", cancellationToken: Token);

        Assert.Equal("generate_content gpt-image-1", Span.DisplayName);
        Assert.Equal(
            "gen_ai.operation.name=generate_content, gen_ai.output.type=image, gen_ai.provider.name=openai, gen_ai.request.model=gpt-image-1, "
            + "gen_ai.usage.input_tokens=3, gen_ai.usage.output_tokens=5",
            TagsOf(Span));
    }

    [Fact]
    public async Task ImageForms_AreSpansToo()
    {
        var cat = new FilePart(new byte[] { 1 }, "cat.png");

        await Client().CreateImageEditAsync(new CreateImageEditRequest { Model = "openai/gpt-image-1", Prompt = "x", Image = [cat] }, cancellationToken: Token);
        await Client().CreateImageVariationAsync(new CreateImageVariationRequest { Model = "openai/dall-e-2", Image = cat }, cancellationToken: Token);

        Assert.Equal(["generate_content openai/gpt-image-1", "generate_content openai/dall-e-2"], Spans.Select(span => span.DisplayName));
    }
}
