using System.Text.Json;
using InferenceGateway.Testing.Embeddings;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>The OpenAI-compatible embeddings of the providers that have them, below the proxy.</summary>
internal static class EmbeddingsRoute
{
    /// <summary>Gets the answer of a provider; null if this is no request for embeddings.</summary>
    public static FakeReply? Answer(RecordedRequest request, string provider, string path)
    {
        if (request.Method != "POST" || path != PathOf(provider) || !JsonBody.TryParse(request, out var root) || root.Text("model") is null)
        {
            return null;
        }

        return InputsOf(root.Member("input")) is { Count: > 0 } inputs ? FakeReply.Json(EmbeddingsBody.Create(root, inputs).ToWireJson()) : null;
    }

    private static string? PathOf(string provider) => provider switch
    {
        "cloudflare" => "/v1/embeddings",
        "cohere" => "/compatibility/v1/embeddings",
        "google" or "llamacpp" or "mistral" or "nvidia" or "ollama" or "openai" or "zai" => "/embeddings",
        _ => null,
    };

    private static List<string>? InputsOf(JsonElement input)
    {
        if (input.AsText() is { } single)
        {
            return [single];
        }

        var texts = input.AsItems().Select(static item => item.AsText()).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }
}
