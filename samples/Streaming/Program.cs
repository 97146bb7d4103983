using System.Diagnostics;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-4o");

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));

    Console.WriteLine($"Streaming content using {provider} {model}...\n");
    var answer = new ChatCompletionAccumulator();
    var clock = Stopwatch.StartNew();
    await foreach (var chunk in client.GenerateContentStreamingAsync(
        provider,
        model,
        [
            Message.System("You are a helpful assistant."),
            Message.User("Write a short poem about the sea."),
        ],
        cancellationToken: timeout.Token))
    {
        Console.Write(chunk.Text);
        answer.Add(chunk);
    }

    var seconds = clock.Elapsed.TotalSeconds;
    var response = answer.ToResponse();
    Console.WriteLine($"\n\nModel: {response.Model}, finish reason: {response.FinishReason}");
    Console.WriteLine(response.Usage is { } usage
        ? FormattableString.Invariant($"{usage.CompletionTokens} tokens in {seconds:F1} s: {usage.CompletionTokens / seconds:F1} tokens per second")
        : FormattableString.Invariant($"Answered in {seconds:F1} s; the provider did not count the tokens"));
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("\nNot finished within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // Also when the connection is cut in the middle: an answer that is not whole never ends quietly.
    Console.Error.WriteLine($"\n{e.Message}");
    return 1;
}
