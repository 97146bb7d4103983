using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromSeconds(60), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Generating content using {provider} {model}...");
    var response = await client.GenerateContentAsync(
        provider,
        model,
        [
            Message.System("You are a helpful assistant with expertise in Go programming."),
            Message.User("What are the key differences between goroutines and threads in Go?"),
        ],
        cancellationToken: cancellationToken);

    Console.WriteLine($"\nModel: {response.Model}\nResponse: {response.Text}");
    if (response.Usage is { } usage)
    {
        Console.WriteLine($"\nUsage Statistics:\nPrompt tokens: {usage.PromptTokens}");
        Console.WriteLine($"Completion tokens: {usage.CompletionTokens}\nTotal tokens: {usage.TotalTokens}");
    }
});
