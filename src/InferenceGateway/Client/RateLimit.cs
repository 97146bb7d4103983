namespace InferenceGateway;

/// <summary>Represents one rate limit of a provider, such as that of its requests or of its tokens.</summary>
public sealed class RateLimit
{
    internal RateLimit(long? limit, long? remaining, TimeSpan? reset)
    {
        Limit = limit;
        Remaining = remaining;
        Reset = reset;
    }

    /// <summary>Gets the number of requests or tokens that the provider allows in its period; null if it sent none.</summary>
    public long? Limit { get; }

    /// <summary>Gets the number of requests or tokens that are left; null if the provider sent none.</summary>
    public long? Remaining { get; }

    /// <summary>Gets the time until the whole limit is available again, counted from the response; null if the provider sent none, or in a form that the SDK does not know.</summary>
    public TimeSpan? Reset { get; }
}
