using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>A provider by the conventions' name for it, where they have one.</summary>
internal static class GenAiProvider
{
    /// <summary>For an alias that the gateway routes: who answers is not known before the answer.</summary>
    public const string Gateway = "inference_gateway";

    /// <param name="provider">The provider of the call; null where the model decides.</param>
    /// <param name="model">The model, which may begin with its provider.</param>
    /// <param name="only">The one provider of the API, where it has only one.</param>
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
