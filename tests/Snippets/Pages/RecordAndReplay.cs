using InferenceGateway;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/record-and-replay.md</summary>
public sealed class RecordAndReplay : SnippetTest
{
    [Fact]
    public async Task RecordThenReplay()
    {
        using var folder = new WorkingFolder();
        var gatewayUrl = Gateway.BaseUrl;
        await RecordAsync();
        await Gateway.DisposeAsync();
        await ReplayAsync();

        async Task RecordAsync()
        {
            // snippet: record
            await using var gateway = await FakeGateway.RecordAsync(gatewayUrl, "recordings/goroutine.json");
            using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

            await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
            // end
        }

        async Task ReplayAsync()
        {
            // snippet: replay
            await using var gateway = await FakeGateway.ReplayAsync("recordings/goroutine.json");
            using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

            var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
            Assert.Contains("goroutine", response.Text);
            gateway.ThrowIfMissed();
            // end
        }
    }

    [Fact]
    public async Task Both()
    {
        using var folder = new WorkingFolder();
        var gatewayUrl = Gateway.BaseUrl;
        Assert.True(await StartAsync());
        Assert.False(await StartAsync());

        async Task<bool> StartAsync()
        {
            // snippet: both
            await using var gateway = await FakeGateway.RecordOrReplayAsync(gatewayUrl, "recordings/story.json");
            using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions
            {
                BaseUrl = gateway.BaseUrl,
                ApiKey = gateway.IsRecording ? Environment.GetEnvironmentVariable("INFERENCE_GATEWAY_API_KEY") : null,
            });
            // end

            await client.GenerateContentAsync("openai/gpt-4o", "Tell me a story.");
            gateway.ThrowIfMissed();
            return gateway.IsRecording;
        }
    }

    [Fact]
    public async Task Options()
    {
        using var folder = new WorkingFolder();
        var gatewayUrl = Gateway.BaseUrl;

        // snippet: options
        var options = new RecordingOptions
        {
            RemovedMembers = { "user", "/metadata/customer" },
            IgnoredMembers = { "seed", "/messages/0/content" },
            PauseScale = 1,
        };
        await using var gateway = await FakeGateway.RecordOrReplayAsync(gatewayUrl, "recordings/story.json", options);
        // end

        Assert.True(gateway.IsRecording);
    }

    [Fact]
    public async Task Miss()
    {
        using var folder = new WorkingFolder();
        await using (var recorder = await FakeGateway.RecordAsync(Gateway.BaseUrl, "recordings/goroutine.json"))
        {
            using var recorded = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = recorder.BaseUrl });
            await recorded.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        }

        await using var gateway = await FakeGateway.ReplayAsync("recordings/goroutine.json");
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        // snippet: miss
        await Assert.ThrowsAsync<GatewayBadRequestException>(() => client.GenerateContentAsync("openai/gpt-4o", "What is a thread?"));

        var exception = Assert.Throws<ReplayMissException>(gateway.ThrowIfMissed);
        Console.WriteLine(exception.Misses[0]);
        // end

        Assert.Equal(
            """
            recordings/goroutine.json has no response for POST /v1/chat/completions. The nearest is exchange 1, which differs in:
              /messages/0/content: recorded "What is a goroutine?", received "What is a thread?"

            """.ReplaceLineEndings("\n"),
            Output);
    }

    /// <summary>An empty folder that is the current directory while a snippet runs.</summary>
    private sealed class WorkingFolder : IDisposable
    {
        private readonly string _before = Directory.GetCurrentDirectory();
        private readonly string _path = Directory.CreateTempSubdirectory("recordings-").FullName;

        public WorkingFolder() => Directory.SetCurrentDirectory(_path);

        public void Dispose()
        {
            Directory.SetCurrentDirectory(_before);
            Directory.Delete(_path, recursive: true);
        }
    }
}
