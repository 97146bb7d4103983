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
    await foreach (var update in client.RunToolsStreamingAsync(
        request,
        (call, token) => Task.FromResult(call.Function.Arguments.Contains("Rome", StringComparison.Ordinal) ? "24" : "21"),
        new ToolRunOptions { MaxRounds = 5 },
        new RequestOptions { Provider = provider },
        timeout.Token))
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

    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("\nNot finished within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // A run that ends in the middle holds its conversation: ((InferenceGatewayException)e).Conversation.
    Console.Error.WriteLine($"\n{e.Message}");
    return 1;
}
