using InferenceGateway.Models;

namespace InferenceGateway.Samples.Web.Catalog;

/// <summary>A model that can be chosen.</summary>
/// <param name="Id">The name that the gateway routes, such as <c>openai/gpt-4o</c>.</param>
/// <param name="ContextTokens">The most tokens that a conversation may have; null if the gateway does not know.</param>
/// <param name="Pricing">The prices; null if the gateway does not know them.</param>
public sealed record ChatModel(string Id, long? ContextTokens, Pricing? Pricing)
{
    /// <summary>Gets the provider, which is the part of the name before the first slash. It is empty for an alias of the gateway.</summary>
    public string Provider => Id.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? Id[..slash] : "";

    /// <summary>Gets the provider's own name for the model.</summary>
    public string Name => Provider.Length > 0 ? Id[(Provider.Length + 1)..] : Id;

    /// <summary>Gets the name and the prices as one line of a list.</summary>
    public string Label => Prices is { } prices ? $"{Name} ({prices})" : Name;

    /// <summary>Gets what is known about the model, as one line.</summary>
    public string Details
    {
        get
        {
            var prices = Prices is { } known ? $"{known} per million tokens" : "No price known";
            return ContextTokens is { } tokens ? FormattableString.Invariant($"{prices}, {tokens:N0} tokens of context") : prices;
        }
    }

    private string? Prices => Pricing is { InputPrice: { } input, OutputPrice: { } output }
        ? $"{Money.PerMillion(input, Pricing.Currency)} in, {Money.PerMillion(output, Pricing.Currency)} out"
        : null;

    /// <summary>Reads an entry of the gateway's list.</summary>
    /// <param name="model">The entry.</param>
    /// <returns>The model.</returns>
    public static ChatModel From(Model model) => new(model.Id, model.ContextWindow?.Tokens, model.Pricing);

    /// <summary>Creates a model of which only the name is known.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The model.</returns>
    public static ChatModel Named(string id) => new(id, ContextTokens: null, Pricing: null);
}
