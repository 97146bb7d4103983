namespace InferenceGateway.Testing.Chat;

/// <summary>What the name of a model tells.</summary>
internal static class ModelName
{
    /// <summary>
    /// Finds the provider in the gateway's order: one in the query wins and leaves the model as it is, prefix included;
    /// otherwise a known prefix is cut off.
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

    /// <summary>Whether a model of this name shows its reasoning.</summary>
    public static bool Reasons(string model) =>
        model.Contains("reason", StringComparison.OrdinalIgnoreCase)
        || model.Contains("deepseek", StringComparison.OrdinalIgnoreCase);
}
