using System.Diagnostics;
using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Streaming content using {provider} {model}...\n");
    var answer = new ChatCompletionAccumulator();
    var clock = Stopwatch.StartNew();
    // If the connection is lost, the loop throws. A response that is not complete never ends without an exception.
    await foreach (var chunk in client.GenerateContentStreamingAsync(
        provider,
        model,
        [
            Message.System("You are a helpful assistant."),
            Message.User("Write a short poem about the sea."),
        ],
        cancellationToken: cancellationToken))
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
});
