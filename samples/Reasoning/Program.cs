using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("deepseek", "deepseek-reasoner", TimeSpan.FromMinutes(5), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Reasoning with {provider} {model}...");
    var answer = new ChatCompletionAccumulator();
    var part = "";
    await foreach (var chunk in client.GenerateContentStreamingAsync(
        provider,
        model,
        "A bat and a ball cost 1.10 together; the bat costs 1.00 more than the ball. What does the ball cost?",
        cancellationToken: cancellationToken))
    {
        // Providers send it as reasoning or as reasoning_content. This property returns either.
        Show("Reasoning", chunk.Reasoning);
        Show("Answer", chunk.Text);
        answer.Add(chunk);
    }

    var tokens = answer.ToResponse().Usage?.CompletionTokensDetails?.ReasoningTokens;
    Console.WriteLine(tokens is { } count ? $"\n\nTokens of reasoning: {count}" : "\n\nThe provider did not count the tokens of reasoning.");

    void Show(string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Console.Write(part == title ? text : $"{(part.Length == 0 ? "\n" : "\n\n")}{title}: {text}");
            part = title;
        }
    }
});
