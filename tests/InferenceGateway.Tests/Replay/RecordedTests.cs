using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Http.Retry;

namespace InferenceGateway.Tests.Replay;

/// <summary>The client reads recorded answers as it reads those of a gateway.</summary>
public sealed class RecordedTests : RecordedTest
{
    [Fact]
    public async Task Answer_Recorded_HasTextAndUsage()
    {
        await using var gateway = await StartAsync(real => real.Enqueue(FakeReply.Completion("A goroutine is a function that runs concurrently.")));
        using var client = ClientOf(gateway);

        var response = await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "What is a goroutine?", cancellationToken: Token);

        Assert.Equal("A goroutine is a function that runs concurrently.", response.Text);
        Assert.True(response.Usage!.TotalTokens > 10);
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task Stream_Recorded_ArrivesAsChunks()
    {
        await using var gateway = await StartAsync(real => real.Enqueue(FakeReply.Completion("Once upon a time")));
        using var client = ClientOf(gateway);

        var texts = new List<string>();
        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").WithCancellation(Token))
        {
            texts.Add(chunk.Text);
        }

        Assert.Equal("Once upon a time", string.Concat(texts));
        Assert.Contains(" upon", texts);
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task Stream_RecordedAsCut_Throws()
    {
        var chunk = """{"id":"1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"Once"},"finish_reason":null}]}""";
        await using var gateway = await StartAsync(real => real.Enqueue(FakeReply.Script().Write(": ping\n\n").Event(chunk).Close()));
        using var client = ClientOf(gateway);

        var text = "";
        await Assert.ThrowsAsync<StreamIncompleteException>(async () =>
        {
            await foreach (var received in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").WithCancellation(Token))
            {
                text += received.Text;
            }
        });

        Assert.Equal("Once", text);
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task RateLimit_RecordedBeforeAnAnswer_IsRetriedAfterItsDelay()
    {
        await using var gateway = await StartAsync(real => real.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "3"), FakeReply.Completion("Done")));
        var clock = new RetryClock();
        using var client = ClientOf(gateway, options => options.TimeProvider = clock);

        var response = await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal("Done", response.Text);
        Assert.Equal(TimeSpan.FromSeconds(3), Assert.Single(clock.Waits));
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task Image_Recorded_HasItsBytes()
    {
        await using var gateway = await StartAsync(_ => { });
        using var client = ClientOf(gateway);

        var images = await client.CreateImageAsync("openai/gpt-image-1", "A lighthouse", cancellationToken: Token);

        Assert.Equal([0x89, .. "PNG"u8], images.Data.Single().ToBytes()[..4]);
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task Edit_Recorded_IsFoundByItsParts()
    {
        await using var gateway = await StartAsync(_ => { });
        using var client = ClientOf(gateway);

        var images = await client.CreateImageEditAsync(
            new CreateImageEditRequest { Model = "openai/gpt-image-1", Prompt = "Add a boat.", Image = [new FilePart((byte[])[0x89, .. "PNG"u8], "a.png")] },
            cancellationToken: Token);

        Assert.NotEmpty(images.Data.Single().ToBytes());
        AssertReplayed(gateway);
    }

    [Fact]
    public async Task Question_ThatWasNotRecorded_IsRefusedWithTheDifference()
    {
        await using var gateway = await StartAsync(_ => { });
        using var client = ClientOf(gateway);
        await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?", cancellationToken: Token);
        AssertReplayed(gateway);

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => client.GenerateContentAsync("openai/gpt-4o", "What is a thread?", cancellationToken: Token));

        Assert.Contains("/messages/0/content: recorded \"What is a goroutine?\", received \"What is a thread?\"", exception.ErrorMessage, StringComparison.Ordinal);
        Assert.Single(gateway.Requests.Skip(1));
        Assert.Throws<ReplayMissException>(gateway.ThrowIfMissed);
    }
}
