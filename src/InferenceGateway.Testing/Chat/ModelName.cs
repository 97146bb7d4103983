namespace InferenceGateway.Testing.Chat;

/// <summary>Finds the provider of a model in the gateway's order.</summary>
internal static class ModelName
{
    /// <summary>
    /// A provider in the query wins and leaves the model as it is, prefix included; otherwise a known prefix is cut off.
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
}
