using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Gets the names of providers in the conventions.</summary>
internal static class GenAiProvider
{
    /// <summary>The provider of calls of an alias that the gateway routes. The actual provider is not known before the response.</summary>
    public const string Gateway = "inference_gateway";

    /// <summary>Gets the provider of a call.</summary>
    /// <param name="provider">The provider of the call; null if the model determines it.</param>
    /// <param name="model">The name of the model, which may have its provider as prefix.</param>
    /// <param name="only">The provider of an API that only one provider supports; otherwise null.</param>
    public static string Of(Provider? provider, string? model, Provider? only)
    {
        if (provider?.Value is { Length: > 0 } named)
        {
            return Of(named);
        }

        var slash = model?.IndexOf('/') ?? -1;
        if (slash > 0 && IsKnown(model!.Substring(0, slash)))
        {
            return Of(model.Substring(0, slash));
        }

        return only?.Value is { } fallback ? Of(fallback) : Gateway;
    }

    public static string Of(string provider) => provider switch
    {
        Provider.Known.Google => "gcp.gemini",
        Provider.Known.Mistral => "mistral_ai",
        _ => provider,
    };

    private static bool IsKnown(string name) => name switch
    {
        Provider.Known.Ollama or Provider.Known.OllamaCloud or Provider.Known.Groq or Provider.Known.Llamacpp or Provider.Known.Openai
            or Provider.Known.Cloudflare or Provider.Known.Cohere or Provider.Known.Anthropic or Provider.Known.Deepseek or Provider.Known.Google
            or Provider.Known.Mistral or Provider.Known.Minimax or Provider.Known.Moonshot or Provider.Known.Nvidia or Provider.Known.Zai => true,
        _ => false,
    };
}
