using System.Globalization;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

// Without LLM_PROVIDER the models of all configured providers.
var provider = Settings.Read("LLM_PROVIDER") is { } name ? new Provider(name) : default(Provider?);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));

    Console.WriteLine($"Models of {provider?.ToString() ?? "all providers"}, with US dollars for a million tokens:\n");
    var models = await client.ListModelsAsync(
        provider,
        [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing, ListModelsInclude.Modalities],
        cancellationToken: timeout.Token);

    // The gateway's order is not stable. What nobody knows about a model is null.
    foreach (var model in models.Data.OrderBy(model => model.Id, StringComparer.Ordinal))
    {
        var reads = model.Modalities is { } modalities ? string.Join(", ", modalities.Input) : "?";
        Console.WriteLine($"{model.Id,-44} {model.ContextWindow?.Tokens,9:N0}  in {PerMillion(model.Pricing?.InputPrice),7}  out {PerMillion(model.Pricing?.OutputPrice),7}  reads {reads}");
    }

    // Prices are exact decimals; the usage of any answer can be put in here.
    var usage = new CompletionUsage { PromptTokens = 12_000, CompletionTokens = 800 };
    var priced = models.Data.Where(model => model.Pricing?.Estimate(usage) is not null).OrderBy(model => model.Pricing!.Estimate(usage)).ToList();
    Console.WriteLine($"\n12,000 tokens in and 800 out, with the {Math.Min(3, priced.Count)} cheapest models:");
    foreach (var model in priced.Take(3))
    {
        Console.WriteLine($"{model.Id,-44} {model.Pricing!.Estimate(usage):0.000000} {model.Pricing.Currency}");
    }

    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 60 seconds. Look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message says what failed and what to try.
    Console.Error.WriteLine(e.Message);
    return 1;
}

static string PerMillion(decimal? price) => price is { } known ? (known * 1_000_000).ToString("0.00##", CultureInfo.InvariantCulture) : "?";
