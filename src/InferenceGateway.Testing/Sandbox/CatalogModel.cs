using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>A model in the list of models. Values that are null are not known, and are sent as an explicit null if the request includes them.</summary>
internal sealed record CatalogModel(string Provider, string Name, string OwnedBy)
{
    public long Created { get; init; }

    public long? Tokens { get; init; }

    public string TokensSource { get; init; } = "community";

    public (string Input, string Output, string? CacheRead)? Rates { get; init; }

    public string[]? Input { get; init; } = ["text"];

    public JsonNode ToJson(string[] include)
    {
        var model = new JsonObject
        {
            ["id"] = $"{Provider}/{Name}",
            ["object"] = "model",
            ["created"] = Created,
            ["owned_by"] = OwnedBy,
            ["served_by"] = Provider,
        };
        foreach (var member in include.Distinct())
        {
            model[member] = member switch
            {
                "context_window" => ContextWindow(),
                "pricing" => Pricing(),
                _ => Modalities(),
            };
        }

        return model;
    }

    private JsonObject? ContextWindow() =>
        Tokens is { } tokens ? new JsonObject { ["tokens"] = tokens, ["source"] = TokensSource } : null;

    private JsonObject? Modalities() => Input is null ? null : new JsonObject
    {
        ["input"] = new JsonArray([.. Input.Select(modality => JsonValue.Create(modality))]),
        ["output"] = new JsonArray("text"),
    };

    private JsonObject? Pricing()
    {
        if (Rates is not var (input, output, cacheRead))
        {
            return null;
        }

        var pricing = new JsonObject
        {
            ["currency"] = "USD",
            ["input_per_token"] = input,
            ["output_per_token"] = output,
            ["source"] = "community",
            ["updated_at"] = "2026-01-01T00:00:00Z",
        };
        if (cacheRead is not null)
        {
            pricing["cache_read_per_token"] = cacheRead;
        }

        return pricing;
    }
}
