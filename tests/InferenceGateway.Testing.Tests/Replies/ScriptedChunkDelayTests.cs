using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

public sealed class ScriptedChunkDelayTests : GatewayTest
{
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(7);
    private readonly InstantTimeProvider _time = new();

    protected override FakeGatewayOptions Options => new() { ChunkDelay = s_delay, TimeProvider = _time };

    [Theory]
    [InlineData("/v1/chat/completions", "openai/gpt-4o", 2)]
    [InlineData("/v1/responses", "openai/gpt-4o", 1)]
    [InlineData("/v1/messages", "anthropic/claude-sonnet-4-5", 1)]
    public async Task Completion_StreamedWithChunkDelay_WaitsBeforeEachEvent(string path, string model, int withoutDelay)
    {
        Gateway.Enqueue(FakeReply.Completion("Hello from the script"));
        var response = await PostAsync(path, Question("Hi", stream: true, model));
        var body = await response.Content.ReadAsStringAsync(Token);

        Assert.Contains("script", body, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat(s_delay, body.Split("\n\n").Length - withoutDelay), _time.Delays);
    }

    [Fact]
    public async Task ToolCall_StreamedWithChunkDelay_WaitsBeforeEachEvent()
    {
        Gateway.Enqueue(FakeReply.ToolCall("get_weather", """{"city":"Paris"}"""));
        var body = await (await PostChatAsync(Question("Hi", stream: true))).Content.ReadAsStringAsync(Token);

        Assert.Equal(Enumerable.Repeat(s_delay, body.Split("\n\n").Length - 2), _time.Delays);
    }

    [Fact]
    public async Task Completion_NotStreamed_DoesNotWait()
    {
        Gateway.Enqueue(FakeReply.Completion("Hello"));
        await PostChatAsync(Question("Hi"));

        Assert.Empty(_time.Delays);
    }

    [Fact]
    public async Task Events_WithChunkDelay_AreSentAsScripted()
    {
        Gateway.Enqueue(FakeReply.Events("{}", "{}"));
        await PostChatAsync(Question("Hi", stream: true));

        Assert.Empty(_time.Delays);
    }
}
