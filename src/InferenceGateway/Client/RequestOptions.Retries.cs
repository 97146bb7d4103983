namespace InferenceGateway;

public sealed partial class RequestOptions
{
    /// <summary>In place of <see cref="InferenceGatewayClientOptions.MaxRetries"/>; 0 sends once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? MaxRetries
    {
        get;
        init => field = value is { } retries ? RetryLimit.Check(retries, nameof(MaxRetries)) : null;
    }

    /// <summary>Whether a request is sent again also where the first one may have been worked on: an image may be paid for twice, a proxied call done twice.</summary>
    /// <remarks>Which failures are meant, <see cref="InferenceGatewayClientOptions.MaxRetries"/> lists. A body that can be read only once still is not sent again.</remarks>
    public bool? RetryUnsafe { get; init; }
}
