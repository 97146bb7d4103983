namespace InferenceGateway.Testing.Chat;

/// <summary>Evaluates the name of a model.</summary>
internal static class ModelName
{
    /// <summary>
    /// Finds the provider in the order of the gateway. A provider in the query takes precedence and leaves the name unchanged, including
    /// its prefix. Otherwise, a known prefix is removed from the name.
    /// </summary>
    public static (string? Provider, string Model) Resolve(string? queryProvider, string model)
    {
        if (!string.IsNullOrEmpty(queryProvider))
        {
            return (queryProvider, model);
        }

        var slash = model.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && KnownProviders.Find(model[..slash]) is { } provider
            ? (provider, model[(slash + 1)..])
            : (null, model);
    }

    /// <summary>Whether a model with this name returns reasoning.</summary>
    public static bool Reasons(string model) =>
        model.Contains("reason", StringComparison.OrdinalIgnoreCase)
        || model.Contains("deepseek", StringComparison.OrdinalIgnoreCase);
}
