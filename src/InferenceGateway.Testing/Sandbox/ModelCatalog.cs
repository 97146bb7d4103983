namespace InferenceGateway.Testing.Sandbox;

/// <summary>The models that the sandbox lists: two models of each of five providers. As in real lists, some values are not known.</summary>
internal static class ModelCatalog
{
    private static readonly CatalogModel[] s_models =
    [
        new("openai", "gpt-4o", "system")
        {
            Created = 1715367049, Tokens = 128000, Rates = ("0.0000025", "0.00001", "0.00000125"), Input = ["text", "image"],
        },
        new("openai", "gpt-4o-mini", "system")
        {
            Created = 1721172741, Tokens = 128000, Rates = ("0.00000015", "0.0000006", "0.000000075"), Input = ["text", "image"],
        },
        new("anthropic", "claude-opus-4-1-20250805", "")
        {
            Tokens = 200000, Rates = ("0.000015", "0.000075", "0.0000015"), Input = ["text", "image"],
        },
        new("anthropic", "claude-sonnet-4-20250514", "")
        {
            Tokens = 200000, Rates = ("0.000003", "0.000015", "0.0000003"), Input = ["text", "image"],
        },
        new("groq", "llama-3.3-70b-versatile", "Meta")
        {
            Created = 1733447754, Tokens = 131072, TokensSource = "provider", Rates = ("0.00000059", "0.00000079", null),
        },
        new("groq", "whisper-large-v3", "OpenAI") { Created = 1693721698, Input = ["audio"] },
        new("google", "models/gemini-2.5-flash", "google")
        {
            Tokens = 1048576, Rates = ("0.0000003", "0.0000025", null), Input = ["text", "image", "audio", "video"],
        },
        new("google", "models/gemini-2.5-pro", "google")
        {
            Tokens = 1048576, Rates = ("0.00000125", "0.00001", null), Input = ["text", "image", "audio", "video"],
        },
        new("ollama", "llama3.2:3b", "library") { Created = 1727280000, Tokens = 8192, TokensSource = "runtime" },
        new("ollama", "my-own-model:latest", "library") { Created = 1735689600, Input = null },
    ];

    /// <summary>Gets the models of a provider, or all models if the name is empty.</summary>
    public static IEnumerable<CatalogModel> Of(string provider) =>
        s_models.Where(model => provider.Length == 0 || model.Provider == provider);
}
