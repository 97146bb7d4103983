namespace InferenceGateway.Testing.Chat;

/// <summary>The ids of the providers that the gateway knows.</summary>
internal static class KnownProviders
{
    private static readonly string[] s_ids =
    [
        "ollama", "ollama_cloud", "groq", "llamacpp", "openai", "cloudflare", "cohere", "anthropic", "deepseek",
        "google", "mistral", "minimax", "moonshot", "nvidia", "zai",
    ];

    /// <summary>Whether the gateway knows the provider of a query. The comparison is case-sensitive.</summary>
    public static bool Contains(string id) => s_ids.Contains(id, StringComparer.Ordinal);

    /// <summary>Finds the id that the prefix of a model names. The comparison is case-insensitive.</summary>
    public static string? Find(string prefix) =>
        Array.Find(s_ids, id => string.Equals(id, prefix, StringComparison.OrdinalIgnoreCase));
}
