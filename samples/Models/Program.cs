using System.Globalization;
using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync(TimeSpan.FromSeconds(60), async cancellationToken =>
{
    // Without LLM_PROVIDER, the models of all configured providers are listed.
    var provider = Settings.Read("LLM_PROVIDER") is { } name ? new Provider(name) : default(Provider?);
    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Models of {provider?.ToString() ?? "all providers"}, with prices for a million tokens:\n");
    var models = await client.ListModelsAsync(
        provider,
        [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing, ListModelsInclude.Modalities],
        cancellationToken: cancellationToken);

    // The gateway returns the models in no particular order. Details that it does not know are null.
    foreach (var model in models.Data.OrderBy(model => model.Id, StringComparer.Ordinal))
    {
        var window = model.ContextWindow is { } known ? $"{known.Tokens:N0} tokens" : "";
        var reads = model.Modalities is { } modalities ? "reads " + string.Join(", ", modalities.Input) : "";
        Console.WriteLine($"{model.Id,-44} {window,16}  {Prices(model.Pricing),-28} {reads}".TrimEnd());
    }

    // Prices are exact decimals. The usage of any response can be passed to Estimate.
    var usage = new CompletionUsage { PromptTokens = 12_000, CompletionTokens = 800 };
    var priced = models.Data.Where(model => model.Pricing?.Estimate(usage) is not null).OrderBy(model => model.Pricing!.Estimate(usage)).ToList();
    if (priced.Count == 0)
    {
        Console.WriteLine("\nThe gateway knows the prices of none of these models.");
        return;
    }

    Console.WriteLine($"\n12,000 tokens in and 800 out, with the {Math.Min(3, priced.Count)} cheapest models:");
    foreach (var model in priced.Take(3))
    {
        Console.WriteLine($"{model.Id,-44} {model.Pricing!.Estimate(usage):0.000000} {model.Pricing.Currency}");
    }
});

static string Prices(Pricing? pricing) => pricing is { InputPrice: { } input, OutputPrice: { } output }
    ? $"{input * 1_000_000:0.00##} in, {output * 1_000_000:0.00##} out {pricing.Currency}".TrimEnd()
    : "prices not known";
