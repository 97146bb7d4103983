using System.ComponentModel;
using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    // The schema of the arguments is generated from the parameters, or from a type. If a tool throws, the model receives the message.
    ToolHandler[] tools =
    [
        ToolHandler.Create("get_weather", "The weather in a city now.", ([Description("The city, without its country")] string city) => $"21 °C and clear in {city}"),
        ToolHandler.Create<Place>("get_local_time", "The local time in a city.", (place, _) => Task.FromResult($"14:30 in {place.City}")),
    ];

    Console.WriteLine($"Running tools with {provider} {model}...");
    var run = await client.RunToolsAsync(
        provider,
        model,
        "How is the weather in Paris, and what time is it there? Use both tools.",
        tools,
        cancellationToken: cancellationToken);

    foreach (var step in run.Steps)
    {
        foreach (var result in step.Results)
        {
            Console.WriteLine($"Round {step.Round}: {result.Call.Function.Name}({result.Call.Function.Arguments}) = {result.Text}");
        }
    }

    Console.WriteLine($"\nAnswer: {run.Text}\nTokens of all rounds: {run.Usage?.TotalTokens}");
});

internal sealed record Place([property: Description("The city, without its country")] string City);
