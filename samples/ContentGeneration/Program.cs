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

    // FinishReason is an open enum: a provider may send values that this version does not know.
    Console.WriteLine(response.FinishReason?.Value switch
    {
        FinishReason.Known.Stop => "The answer is complete.",
        FinishReason.Known.Length => "The answer was cut off at the token limit.",
        FinishReason.Known.ContentFilter => "The provider's content filter stopped the answer.",
        var other => $"The provider's finish reason is {other ?? "not known"}.",
    });

    if (response.Usage is { } usage)
    {
        Console.WriteLine($"\nUsage Statistics:\nPrompt tokens: {usage.PromptTokens}");
        Console.WriteLine($"Completion tokens: {usage.CompletionTokens}\nTotal tokens: {usage.TotalTokens}");
    }
});
