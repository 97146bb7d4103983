using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    var request = new CreateChatCompletionRequest
    {
        Model = model,
        Messages = [Message.User("Which is warmer now, Paris or Rome? Look at each of the two.")],
        Tools =
        [
            ChatCompletionTool.Function(
                "get_temperature",
                "The temperature in a city, in degrees Celsius.",
                RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""")),
        ],
    };

    Console.WriteLine($"Streaming with tools, using {provider} {model}...\n");
    // If a call fails in the middle of a run, InferenceGatewayException.Conversation has the conversation up to the failure.
    await foreach (var update in client.RunToolsStreamingAsync(
        request,
        (call, token) => Task.FromResult(call.Function.Arguments.Contains("Rome", StringComparison.Ordinal) ? "24" : "21"),
        new ToolRunOptions { MaxRounds = 5 },
        new RequestOptions { Provider = provider },
        cancellationToken))
    {
        Console.Write(update.Text);
        foreach (var result in update.Step?.Results ?? [])
        {
            Console.WriteLine($"[{result.Call.Function.Name} {result.Call.Function.Arguments}: {result.Text}]");
        }

        if (update.Run is { } run)
        {
            Console.WriteLine($"\n\n{run.Steps.Count} round of tools, {run.Conversation.Count} messages, {run.Usage?.TotalTokens} tokens");
        }
    }
});
