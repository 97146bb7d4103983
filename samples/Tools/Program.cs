using System.ComponentModel;
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

    // The schema of the arguments comes from the type. What a tool throws, the model reads.
    ToolHandler[] tools =
    [
        ToolHandler.Create<Place>("get_weather", "The weather in a city now.", (place, _) => Task.FromResult($"21 °C and clear in {place.City}")),
        ToolHandler.Create<Place>("get_local_time", "The local time in a city.", (place, _) => Task.FromResult($"14:30 in {place.City}")),
    ];

    Console.WriteLine($"Running tools with {provider} {model}...");
    var run = await client.RunToolsAsync(
        provider,
        model,
        "How is the weather in Paris, and what time is it there? Use both tools.",
        tools,
        cancellationToken: timeout.Token);

    foreach (var step in run.Steps)
    {
        foreach (var result in step.Results)
        {
            Console.WriteLine($"Round {step.Round}: {result.Call.Function.Name}({result.Call.Function.Arguments}) = {result.Text}");
        }
    }

    Console.WriteLine($"\nAnswer: {run.Text}\nTokens of all rounds: {run.Usage?.TotalTokens}");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Not finished within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

internal sealed record Place([property: Description("The city, without its country")] string City);
