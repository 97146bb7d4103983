namespace InferenceGateway.Samples;

/// <summary>Reads the settings of the samples from environment variables. Empty variables count as missing, because compose files and shells can hardly unset one.</summary>
internal static class Settings
{
    /// <summary>Gets the provider that <c>LLM_PROVIDER</c> names.</summary>
    /// <param name="fallback">The provider if the variable is not set.</param>
    public static string Provider(string fallback) => Read("LLM_PROVIDER") ?? fallback;

    /// <summary>Gets the model that <c>LLM_MODEL</c> names.</summary>
    /// <param name="fallback">The model if the variable is not set.</param>
    public static string Model(string fallback) => Read("LLM_MODEL") ?? fallback;

    /// <summary>Gets the value of an environment variable; null if it is missing or empty.</summary>
    public static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
