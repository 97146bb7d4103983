using System.ComponentModel;
using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromSeconds(60), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Asking {provider} {model} for a value...\n");
    // Throws a StructuredOutputException, which contains the text, if the model refuses, is cut off, or answers something else.
    var answer = await client.GenerateContentAsync<Recipe>(
        provider,
        model,
        "How do I cook Paella from Valencia for 4, with 300 grams of Bomba rice?",
        cancellationToken: cancellationToken);

    var recipe = answer.Value;
    Console.WriteLine($"{recipe.Name}{(recipe.Origin is { } origin ? $" from {origin}" : "")}, for {recipe.Servings} people, {(recipe.Difficulty == Difficulty.Easy ? "easy" : "demanding")}");
    foreach (var ingredient in recipe.Ingredients)
    {
        Console.WriteLine(FormattableString.Invariant($"- {ingredient.Name}: {ingredient.Amount} {ingredient.Unit}"));
    }

    Console.WriteLine($"\nFinish reason: {answer.Response.FinishReason}");
});

[Description("A recipe for a dish")]
internal sealed record Recipe(string Name, [property: Description("For how many people")] int Servings, Difficulty Difficulty, string? Origin, IReadOnlyList<Ingredient> Ingredients);

internal sealed record Ingredient(string Name, double Amount, string Unit);

internal enum Difficulty
{
    Easy,
    Demanding,
}
