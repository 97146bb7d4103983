using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("deepseek");
var model = Settings.Model("deepseek-reasoner");

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));

    Console.WriteLine($"Reasoning with {provider} {model}...");
    var answer = new ChatCompletionAccumulator();
    var part = "";
    await foreach (var chunk in client.GenerateContentStreamingAsync(
        provider,
        model,
        "A bat and a ball cost 1.10 together; the bat costs 1.00 more than the ball. What does the ball cost?",
        cancellationToken: timeout.Token))
    {
        // Providers call it reasoning or reasoning_content: here it has one name.
        Show("Reasoning", chunk.Reasoning);
        Show("Answer", chunk.Text);
        answer.Add(chunk);
    }

    var tokens = answer.ToResponse().Usage?.CompletionTokensDetails?.ReasoningTokens;
    Console.WriteLine(tokens is { } count ? $"\n\nTokens of reasoning: {count}" : "\n\nThe provider did not count the tokens of reasoning.");
    return 0;

    void Show(string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Console.Write(part == title ? text : $"{(part.Length == 0 ? "\n" : "\n\n")}{title}: {text}");
            part = title;
        }
    }
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("\nNot finished within 5 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    Console.Error.WriteLine($"\n{e.Message}");
    return 1;
}
