namespace InferenceGateway.Samples;

/// <summary>What the samples read from the environment. A variable that is set to nothing is how compose files and shells say "not set".</summary>
internal static class Settings
{
    /// <summary>The provider that <c>LLM_PROVIDER</c> names.</summary>
    /// <param name="fallback">The provider where it names none.</param>
    public static string Provider(string fallback) => Read("LLM_PROVIDER") ?? fallback;

    /// <summary>The model that <c>LLM_MODEL</c> names.</summary>
    /// <param name="fallback">The model where it names none.</param>
    public static string Model(string fallback) => Read("LLM_MODEL") ?? fallback;

    /// <summary>A variable of the environment; null where it is missing or empty.</summary>
    public static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
