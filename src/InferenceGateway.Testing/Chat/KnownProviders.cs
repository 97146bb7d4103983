namespace InferenceGateway.Testing.Chat;

/// <summary>The provider ids that the gateway knows.</summary>
internal static class KnownProviders
{
    private static readonly string[] s_ids =
    [
        "ollama", "ollama_cloud", "groq", "llamacpp", "openai", "cloudflare", "cohere", "anthropic", "deepseek",
        "google", "mistral", "minimax", "moonshot", "nvidia", "zai",
    ];

    /// <summary>Whether a query names a provider: its case counts.</summary>
    public static bool Contains(string id) => s_ids.Contains(id, StringComparer.Ordinal);

    /// <summary>The id that a model's prefix names, in any case.</summary>
    public static string? Find(string prefix) =>
        Array.Find(s_ids, id => string.Equals(id, prefix, StringComparison.OrdinalIgnoreCase));
}
