using InferenceGateway;
using InferenceGateway.Samples;
using InferenceGateway.Testing;

// Replays recordings/chat.json, which calls no gateway. To record it again from the gateway at INFERENCE_GATEWAY_URL, or from the
// sandbox if there is none, pass a path: dotnet run --project samples/RecordedTests -- samples/RecordedTests/recordings/chat.json
var records = args.Length > 0;
var recording = records ? args[0] : Path.Combine(AppContext.BaseDirectory, "recordings", "chat.json");
await using var sandbox = records
    ? await Sandbox.StartUnlessConfiguredAsync(new FakeGatewayOptions { ChunkDelay = TimeSpan.FromMilliseconds(20) })
    : null;
await using var gateway = records
    ? await FakeGateway.RecordAsync(new Uri(Settings.Read("INFERENCE_GATEWAY_URL") ?? "http://localhost:8080/v1"), recording)
    : await FakeGateway.ReplayAsync(recording, new RecordingOptions { PauseScale = 1 });

// The key is forwarded while the answers are recorded, but it is not written to the file. A replay needs none.
using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions
{
    BaseUrl = gateway.BaseUrl,
    ApiKey = records ? Settings.Read("INFERENCE_GATEWAY_API_KEY") : null,
});

Console.WriteLine(records ? $"Recording {recording}...\n" : "Replaying recordings/chat.json...\n");
var answer = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
Console.WriteLine($"Answer: {answer.Text}");

Console.Write("Stream: ");
await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story about the sea."))
{
    Console.Write(chunk.Text);
}

Console.WriteLine();
if (!records)
{
    // A request that the recording does not have is answered with what differs.
    try
    {
        await client.GenerateContentAsync("openai/gpt-4o", "What is a thread?");
    }
    catch (GatewayBadRequestException)
    {
        Console.WriteLine($"\nNot recorded: {gateway.Misses[0].Differences[0]}");
    }
}
