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
    using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));

    Console.WriteLine($"Generating content using {provider} {model}...");
    var response = await client.GenerateContentAsync(
        provider,
        model,
        [
            Message.System("You are a helpful assistant with expertise in Go programming."),
            Message.User("What are the key differences between goroutines and threads in Go?"),
        ],
        cancellationToken: timeout.Token);

    Console.WriteLine($"\nModel: {response.Model}\nResponse: {response.Text}");
    if (response.Usage is { } usage)
    {
        Console.WriteLine($"\nUsage Statistics:\nPrompt tokens: {usage.PromptTokens}");
        Console.WriteLine($"Completion tokens: {usage.CompletionTokens}\nTotal tokens: {usage.TotalTokens}");
    }

    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 60 seconds. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message says what failed and what to try.
    Console.Error.WriteLine(e.Message);
    return 1;
}
