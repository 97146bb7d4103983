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
    using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));

    Console.WriteLine($"Asking {provider} {model} for a value...\n");
    var answer = await client.GenerateContentAsync<Recipe>(
        provider,
        model,
        "A recipe for Ratatouille, for 4 people.",
        cancellationToken: timeout.Token);

    var recipe = answer.Value;
    Console.WriteLine($"{recipe.Name}, for {recipe.Servings}, {recipe.Difficulty}{(recipe.Origin is { } origin ? $", from {origin}" : "")}");
    foreach (var ingredient in recipe.Ingredients)
    {
        Console.WriteLine(FormattableString.Invariant($"- {ingredient.Name}: {ingredient.Amount} {ingredient.Unit}"));
    }

    Console.WriteLine($"\nFinish reason: {answer.Response.FinishReason}");
    return 0;
}
catch (StructuredOutputException e)
{
    // Refused, cut off, or not what was asked for: the text is there.
    Console.Error.WriteLine($"{e.Reason}: {e.Message}\n{e.Text}");
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 60 seconds. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

[Description("A recipe for a dish")]
internal sealed record Recipe(string Name, [property: Description("For how many people")] int Servings, Difficulty Difficulty, string? Origin, IReadOnlyList<Ingredient> Ingredients);

internal sealed record Ingredient(string Name, double Amount, string Unit);

internal enum Difficulty
{
    Easy,
    Demanding,
}
